// Every control a reader can see and use, marked with a number, and what it looks like while it has no focus.
(() => {
  const wanted = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.textDecoration].join("|");
  };
  document.activeElement?.blur?.();
  return [...document.querySelectorAll(wanted)]
    .filter((element) => !element.disabled && element.tabIndex >= 0 && element.type !== "hidden")
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element, index) => {
      element.dataset.contract = String(index);
      return {
        name: `<${element.tagName.toLowerCase()}> "${(element.textContent || element.getAttribute("aria-label") || element.name || "").trim().slice(0, 40)}"`,
        // One of a group of radio buttons takes the focus for all; arrows move among them.
        group: element.type === "radio" ? `${element.form?.action ?? ""} ${element.name}` : null,
        look: look(element),
      };
    });
})();
