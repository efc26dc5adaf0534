// How much wider than the window the page is, and the elements that stick out and are not in a box that scrolls.
(() => {
  const { scrollWidth, clientWidth, dir } = document.documentElement;
  const clipped = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    const over = dir === "rtl" ? box.left < -1 : box.right > clientWidth + 1;
    return over && box.width > 0 && !clipped(element) && !element.closest(".skip, .visually-hidden");
  });
  const name = (element) => `${element.tagName.toLowerCase()}${element.className ? `.${element.className}` : ""}`;
  return { wider: scrollWidth - clientWidth, out: out.slice(0, 3).map(name) };
})();
