// Runs before anything of the page: writes down what the page's security policy refused, and when what was painted.
(() => {
  const seen = { refused: [], readable: 0 };
  window.__contract = seen;
  document.addEventListener("securitypolicyviolation", (event) => {
    seen.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.readable = Math.max(seen.readable, entry.startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });
})();
