"use strict";

// All that a page says is there without this: it scrolls, and follows the colours of Telegram.
(() => {
  const passage = /^#p([1-9]\d*)$/;

  // A link to a passage of another part: a server never sees what stands behind "#".
  const follow = () => {
    const number = passage.exec(location.hash)?.[1];
    const article = document.querySelector("article");
    if (!number || !article || document.getElementById("p" + number)) return;
    const address = new URL(location.href);
    if (address.searchParams.get("p") === number) return;
    address.searchParams.delete("part");
    address.searchParams.delete("hit");
    address.searchParams.set("p", number);
    location.replace(address);
  };

  const scroll = () => {
    const [visit] = performance.getEntriesByType("navigation");
    if (passage.test(location.hash) || (visit && visit.type !== "navigate")) return;
    const current = document.querySelector(".passage.current");
    current?.scrollIntoView({ block: 2 * current.offsetHeight < innerHeight ? "center" : "start" });
  };

  // Telegram tells a Mini App its colours behind "#", on the first page only.
  const colour = () => {
    const told = new URLSearchParams(location.hash.slice(1)).get("tgWebAppThemeParams");
    try {
      if (told) {
        const [red, green, blue] = JSON.parse(told).bg_color.match(/[\da-f]{2}/gi).map((pair) => parseInt(pair, 16));
        sessionStorage.setItem("theme", 0.3 * red + 0.6 * green + 0.1 * blue < 128 ? "dark" : "light");
      }
      const theme = sessionStorage.getItem("theme");
      if (theme) document.documentElement.dataset.theme = theme;
    } catch {
      // Colours of another form, or nothing may be kept: those of the system stay.
    }
  };

  // In the margin there is room for long contents too.
  const unfold = () => {
    const contents = document.querySelector(".contents details");
    if (contents && matchMedia("(min-width: 76rem)").matches) contents.open = true;
  };

  colour();
  unfold();
  follow();
  scroll();
  addEventListener("hashchange", follow);
})();
