// Runs before the page is painted: the theme and the language that the reader chose, so that nothing jumps.
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  try {
    const theme = localStorage.getItem("ccp-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    root.dataset.syntax = localStorage.getItem("ccp-syntax") ?? "";
  } catch {
    // A browser that keeps nothing shows the defaults.
  }
})();
