// Ctrl-K (⌘K) leads to the search from every page, also those that need no other script.
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const field = document.querySelector("form[role=search] input[type=search]");
  if (field === null) location.assign("/sok");
  else field.focus();
});
