// Search: a box in the bar over an index that is loaded with the first key. It needs no server.
(() => {
  const box = document.getElementById("search");
  const hits = document.getElementById("hits");
  const most = 12;
  // The page that is shown for a wrong address can be at any depth.
  const home = document.currentScript.src;
  let index;
  let found = [];
  let at = 0;

  // The index is a script, since a page that was opened as a file may fetch nothing.
  function load() {
    if (index !== undefined) return;
    index = [];
    const script = document.createElement("script");
    script.src = new URL("search-index.js", home);
    script.addEventListener("load", () => {
      index = globalThis.ccpSearchIndex.map(([name, url, what, order, summary, text]) => ({
        name,
        url,
        what,
        order,
        summary,
        lower: name.toLowerCase(),
        text: `${summary} ${text}`.toLowerCase(),
      }));
      show();
    });
    document.head.append(script);
  }

  // How well an entry fits one word: by its name first, then by what it says.
  function fit({ lower, text }, word) {
    if (lower === word) return 100;
    const last = lower.slice(lower.lastIndexOf(":") + 1);
    if (last === word) return 95;
    if (last.startsWith(word)) return 70 - Math.min(20, last.length - word.length);
    if (lower.startsWith(word)) return 60;
    const place = lower.indexOf(word);
    if (place >= 0) return /[^a-z0-9]/.test(lower[place - 1]) ? 45 : 35;
    const inText = text.indexOf(word);
    if (inText < 0) return 0;
    return (text.split(word).length > 3 ? 12 : 8) + (inText < 120 ? 4 : 0);
  }

  function search(query) {
    const words = query.toLowerCase().match(/[^\s:.()]+/g) ?? [];
    if (words.length === 0) return [];
    return index
      .map((entry) => {
        const scores = words.map((word) => fit(entry, word));
        return { entry, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order)
      .slice(0, most)
      .map(({ entry }) => entry);
  }

  // Text with the words that were looked for marked.
  function marked(text, words) {
    const piece = document.createDocumentFragment();
    const lower = text.toLowerCase();
    let from = 0;
    while (from < text.length) {
      const places = words
        .map((word) => ({ word, place: lower.indexOf(word, from) }))
        .filter(({ place }) => place >= 0);
      const next = places.sort((a, b) => a.place - b.place)[0];
      if (next === undefined) break;
      piece.append(text.slice(from, next.place));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next.place, next.place + next.word.length);
      piece.append(mark);
      from = next.place + next.word.length;
    }
    piece.append(text.slice(from));
    return piece;
  }

  function show() {
    const query = box.value.trim();
    if (query === "" || index === undefined || index.length === 0) {
      close();
      return;
    }
    found = search(query);
    at = 0;
    const words = query.toLowerCase().match(/[^\s:.()]+/g) ?? [];
    hits.replaceChildren(
      ...found.map((entry, place) => {
        const item = document.createElement("li");
        item.id = `hit-${place}`;
        item.role = "option";
        for (const [name, content] of [
          ["what", entry.what],
          ["name", marked(entry.name, words)],
          ["text", marked(entry.summary, words)],
        ]) {
          const part = document.createElement("span");
          part.className = name;
          part.append(content);
          item.append(part, " ");
        }
        item.addEventListener("mousemove", () => select(place));
        item.addEventListener("click", (event) => open(place, event.ctrlKey || event.metaKey));
        return item;
      }),
    );
    if (found.length === 0) {
      const item = document.createElement("li");
      item.className = "none";
      item.role = "option";
      item.textContent = `Nothing has “${query}” in it.`;
      hits.append(item);
    }
    hits.hidden = false;
    box.setAttribute("aria-expanded", "true");
    select(0);
  }

  function select(place) {
    at = place;
    for (const [number, item] of [...hits.children].entries()) {
      item.setAttribute("aria-selected", String(number === at && found.length > 0));
    }
    if (found.length === 0) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    box.setAttribute("aria-activedescendant", `hit-${at}`);
    hits.children[at].scrollIntoView({ block: "nearest" });
  }

  function open(place, inNewTab = false) {
    const entry = found[place];
    if (entry === undefined) return;
    const address = new URL(entry.url, home).href;
    if (inNewTab) globalThis.open(address, "_blank", "noopener");
    else location.href = address;
    close();
  }

  function close() {
    hits.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  box.addEventListener("focus", load);
  box.addEventListener("input", () => {
    load();
    show();
  });
  box.addEventListener("focus", show);
  box.addEventListener("blur", () => setTimeout(close, 150));
  hits.addEventListener("mousedown", (event) => event.preventDefault());
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (hits.hidden) box.blur();
      close();
      return;
    }
    if (hits.hidden || found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      select((at + step + found.length) % found.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      open(at, event.ctrlKey || event.metaKey);
    }
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isControlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isControlK) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
