// What a page does: tabs, tree, theme, copying, and the mark in the list of sections.
(() => {
  const root = document.documentElement;

  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice then holds for this page.
    }
  }

  // Tabs: the choice goes to every syntax of the page, and is kept for the next one.
  const groups = [...document.querySelectorAll(".syntax")];

  function choose(language) {
    for (const group of groups) {
      const tabs = [...group.querySelectorAll("[role=tab]")];
      const chosen = tabs.find((tab) => tab.dataset.language === language) ?? tabs[0];
      for (const tab of tabs) {
        const isChosen = tab === chosen;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        document.getElementById(tab.getAttribute("aria-controls"))?.classList.toggle("chosen", isChosen);
      }
    }
  }

  for (const group of groups) {
    const tabs = [...group.querySelectorAll("[role=tab]")];
    for (const [index, tab] of tabs.entries()) {
      tab.addEventListener("click", () => {
        keep("ccp-syntax", tab.dataset.language);
        choose(tab.dataset.language);
      });
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = tabs[(index + step + tabs.length) % tabs.length];
        next.click();
        next.focus();
      });
    }
  }
  choose(root.dataset.syntax);

  // A page that the back button brings out of the browser's memory learns what was chosen since.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    try {
      root.dataset.theme = localStorage.getItem("ccp-theme") ?? "";
      choose(localStorage.getItem("ccp-syntax"));
    } catch {
      // Nothing is kept, so nothing can have changed.
    }
  });

  // The tree.
  const tree = document.getElementById("tree");
  for (const button of tree.querySelectorAll("button[aria-expanded]")) {
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!isOpen));
      document.getElementById(button.getAttribute("aria-controls")).hidden = isOpen;
    });
  }
  function showCurrent() {
    const current = tree.querySelector("[aria-current]");
    if (current === null) return;
    const place = current.getBoundingClientRect();
    const frame = tree.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) {
      tree.scrollTop += place.top - frame.top - frame.height / 3;
    }
  }
  showCurrent();

  const menu = document.getElementById("menu");
  function openTree(isOpen) {
    tree.classList.toggle("open", isOpen);
    menu.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) showCurrent();
  }
  menu.addEventListener("click", () => openTree(!tree.classList.contains("open")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !tree.classList.contains("open")) return;
    openTree(false);
    menu.focus();
  });

  // Light and dark.
  document.getElementById("theme").addEventListener("click", () => {
    const isDark =
      root.dataset.theme === "dark" ||
      (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.theme = isDark ? "light" : "dark";
    keep("ccp-theme", root.dataset.theme);
  });

  // A table or drawing that is wider than the screen is scrolled, also by those who have no mouse.
  function reachWide() {
    for (const frame of document.querySelectorAll(".wide")) {
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    }
  }
  reachWide();
  addEventListener("resize", reachWide);

  // Copying a listing.
  for (const listing of document.querySelectorAll(".listing")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(listing.querySelector("code").textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      setTimeout(() => {
        button.textContent = "Copy";
      }, 1500);
    });
    listing.append(button);
  }

  // The section being read.
  const marks = new Map(
    [...document.querySelectorAll(".here a")].map((link) => [link.getAttribute("href").slice(1), link]),
  );
  if (marks.size > 0) {
    const seen = new Set();
    const headings = [...document.querySelectorAll("article h2[id]")];
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = headings.find(({ id }) => seen.has(id));
        if (first === undefined) return;
        for (const [id, link] of marks) link.classList.toggle("seen", id === first.id);
      },
      { rootMargin: "-60px 0px -60% 0px" },
    );
    for (const heading of headings) watch.observe(heading);
  }
})();
