// Measured inside the page: what a finger, an eye or a screen reader would stumble over. An empty list is a good page.
(function () {
  var wrong = [];
  function visible(node) {
    var box = node.getBoundingClientRect(), style = getComputedStyle(node);
    return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && style.display !== "none";
  }
  function called(node) {
    return node.tagName + (node.id ? "#" + node.id : "") + " " + (node.textContent || "").slice(0, 30);
  }
  function parts(colour) {
    var found = /rgba?\(([^)]+)\)/.exec(colour)[1].split(",").map(Number);
    return { rgb: found.slice(0, 3), alpha: found.length > 3 ? found[3] : 1 };
  }
  function luminance(rgb) {
    var weights = [0.2126, 0.7152, 0.0722];
    return rgb.reduce(function (sum, part, at) {
      part /= 255;
      return sum + weights[at] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }, 0);
  }
  function ground(node) {
    for (; node; node = node.parentElement) {
      var colour = parts(getComputedStyle(node).backgroundColor);
      if (colour.alpha === 1) return colour.rgb;
    }
    return [255, 255, 255];
  }
  function nameOf(node) {
    var words = (node.getAttribute("aria-label") || "") + (node.labels ? Array.prototype.map.call(node.labels, function (label) {
      return label.textContent;
    }).join(" ") : "");
    return (words + (node.tagName === "BUTTON" ? node.textContent : "")).trim();
  }

  if (document.documentElement.scrollWidth > window.innerWidth) wrong.push("wider than the screen: " + document.documentElement.scrollWidth);
  if (["id", "en"].indexOf(document.documentElement.lang) < 0) wrong.push("no language");
  if (!document.title) wrong.push("no title");
  if (document.querySelectorAll("h1").length !== 1) wrong.push("headings of the first level: " + document.querySelectorAll("h1").length);
  if (document.querySelectorAll("main, header").length !== 2) wrong.push("no landmarks");
  if (!document.querySelector("[role=status][aria-live=polite]")) wrong.push("nothing is read aloud");
  if (document.querySelector("style, script:not([src]), [style*=position]")) wrong.push("something inline");

  var ids = {};
  document.querySelectorAll("[id]").forEach(function (node) {
    if (ids[node.id]) wrong.push("two are called " + node.id);
    ids[node.id] = true;
  });
  document.querySelectorAll("button, input, textarea").forEach(function (node) {
    var shown = node.type === "radio" ? node.parentElement : node, box = shown.getBoundingClientRect();
    if (!visible(shown)) return;
    if (box.height < 48 || box.width < 44) wrong.push("too small for a finger: " + called(shown) + " " + box.width + "x" + box.height);
    if (!nameOf(node)) wrong.push("no name: " + called(node));
    if (node.tabIndex !== 0) wrong.push("not in the order of keys: " + called(node));
  });
  document.querySelectorAll("fieldset").forEach(function (node) {
    if (!node.firstElementChild || node.firstElementChild.tagName !== "LEGEND") wrong.push("a group without a name");
  });

  var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), text;
  while ((text = walker.nextNode())) {
    var node = text.parentElement;
    if (!text.data.trim() || !visible(node) || node.closest(".unseen, noscript, script")) continue;
    var style = getComputedStyle(node), one = luminance(parts(style.color).rgb), other = luminance(ground(node));
    var contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) wrong.push("hard to read (" + contrast.toFixed(2) + "): " + text.data.slice(0, 40));
    if (parseFloat(style.fontSize) < 13) wrong.push("too small to read: " + text.data.slice(0, 40));
    var box = document.createRange();
    box.selectNodeContents(text);
    box = box.getBoundingClientRect();
    if (box.right > window.innerWidth + 1 || box.left < -1) wrong.push("beyond the edge: " + text.data.slice(0, 40));
  }
  return wrong;
}())
