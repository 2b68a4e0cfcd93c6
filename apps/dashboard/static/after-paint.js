// Every page has this script, and a page that has more of its own names it in its head: what there is to see comes first, and a
// script that is fetched or run before the first frame holds it back.
requestAnimationFrame(() =>
  setTimeout(() => {
    for (const { content } of document.querySelectorAll("meta[name=after-paint]")) void import(content);
  }),
);

// Ctrl-K (⌘K) leads to the search from every page, also those that need no other script.
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const field = document.querySelector("form[role=search] input[type=search]");
  if (field === null) location.assign("/sok");
  else field.focus();
});
