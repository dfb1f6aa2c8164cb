"use strict";
const form = document.getElementById("filters");
if (form) {
  const words = (text) => text.normalize("NFKC").toLocaleLowerCase();
  const findings = [...document.querySelectorAll(".finding")].map((element) => {
    const hub = words(element.querySelector(".hub").textContent);
    const pairs = [...element.querySelectorAll(".opposite")].map((pair) => ({
      element: pair,
      text: hub + " " + words(pair.textContent),
      label: pair.dataset.label,
      scope: pair.dataset.scope,
      languages: pair.dataset.languages.split(" "),
      sources: pair.dataset.sources.split(" "),
    }));
    return { element, pairs };
  });
  const total = findings.reduce((sum, finding) => sum + finding.pairs.length, 0);
  const wanted = (name) => form.elements[name].value;

  const apply = () => {
    const sought = words(wanted("text")).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const finding of findings) {
      let here = 0;
      for (const pair of finding.pairs) {
        const fits =
          (!wanted("label") || pair.label === wanted("label")) &&
          (!wanted("scope") || pair.scope === wanted("scope")) &&
          (!wanted("language") || pair.languages.includes(wanted("language"))) &&
          (!wanted("source") || pair.sources.includes(wanted("source"))) &&
          sought.every((word) => pair.text.includes(word));
        pair.element.hidden = !fits;
        here += fits ? 1 : 0;
      }
      finding.element.hidden = here === 0;
      shown += here;
    }
    form.elements.count.value =
      shown === total ? `${total} ${total === 1 ? "pair" : "pairs"}` : `${shown} of ${total} pairs`;
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
}
