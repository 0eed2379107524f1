// Tells the first elements that reach beyond the page's width, or "ok".
const width = document.documentElement.clientWidth;
const found = [];
for (const each of document.body.querySelectorAll("*")) {
  const box = each.getBoundingClientRect();
  if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)) found.push(each.tagName + "." + each.getAttribute("class") + " " + box.left + ".." + box.right);
  if (each.closest("svg")) continue; // drawings do not scroll
  if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0) found.push(each.tagName + "." + each.getAttribute("class") + " holds " + each.scrollWidth + " in " + each.clientWidth);
}
if (document.documentElement.scrollWidth > width) found.push("page " + document.documentElement.scrollWidth + " of " + width);
const told = document.createElement("pre");
told.id = "probe";
told.textContent = found.length ? found.slice(0, 3).join("; ") : "ok";
document.body.append(told);
