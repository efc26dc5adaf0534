// Which control has the focus now, whether it stands in the window, and what it looks like with the focus.
(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    index: element.dataset.contract === undefined ? null : Number(element.dataset.contract),
    look: [style.outline, style.boxShadow, style.border, style.backgroundColor, style.textDecoration].join("|"),
    shown: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
})();
