"""Chromium as a set of phones, spoken to through its debugging pipe: no package beyond the standard library."""
import base64
import json
import os
import subprocess
import time


class Browser:
    def __init__(self, program, folder):
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        command = [program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
                   "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--user-data-dir=" + folder,
                   "--disable-background-networking", "--disable-component-update", "--disable-sync"]
        # The pipe's ends are always descriptors 3 and 4 inside the browser.
        line = 'exec "$@" 3<&%d 4>&%d' % (to_read, to_write)
        self._log = open(os.path.join(folder + ".log"), "wb")
        self._process = subprocess.Popen(["bash", "-c", line, "bash"] + command, pass_fds=(to_read, to_write),
                                         stdout=self._log, stderr=self._log)
        os.close(to_read)
        os.close(to_write)
        self._held = b""
        self._last = 0
        self.events = []

    def ask(self, method, params=None, session=None):
        self._last += 1
        message = {"id": self._last, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        number = self._last
        while True:
            got = self._next()
            if got.get("id") != number:
                self.events.append(got)
                continue
            if "error" in got:
                raise RuntimeError(method + ": " + got["error"]["message"])
            return got["result"]

    def _next(self):
        while b"\0" not in self._held:
            piece = os.read(self._read, 1 << 16)
            if not piece:
                raise RuntimeError("the browser went away")
            self._held += piece
        line, self._held = self._held.split(b"\0", 1)
        return json.loads(line)

    def close(self):
        try:
            self.ask("Browser.close")
        except (RuntimeError, OSError):
            pass
        self._process.wait(20)
        self._log.close()


# Keeps what a screen reader would be given to read aloud.
READER = """window.heard = [];
new MutationObserver(function () {
    var words = (document.getElementById("news") || {}).textContent;
    if (words && words !== window.heard[window.heard.length - 1]) window.heard.push(words);
}).observe(document, {subtree: true, childList: true, characterData: true});"""


class Phone:
    """One phone: storage of its own, a small screen, fingers."""

    def __init__(self, browser, width=360, height=740, calm=False, dark=False):
        self.browser = browser
        context = browser.ask("Target.createBrowserContext")["browserContextId"]
        target = browser.ask("Target.createTarget", {"url": "about:blank", "browserContextId": context})["targetId"]
        self.session = browser.ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(domain + ".enable")
        self.ask("Page.addScriptToEvaluateOnNewDocument", {"source": READER})
        self.size(width, height)
        self.ask("Emulation.setTouchEmulationEnabled", {"enabled": True})
        self.ask("Emulation.setFocusEmulationEnabled", {"enabled": True})  # each phone is in somebody's hand
        features = [{"name": "prefers-reduced-motion", "value": "reduce" if calm else "no-preference"},
                    {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.ask("Emulation.setEmulatedMedia", {"features": features})

    def ask(self, method, params=None):
        return self.browser.ask(method, params, self.session)

    def size(self, width, height):
        self.ask("Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True})

    def open(self, url):
        self.ask("Page.navigate", {"url": url})
        self.until("document.readyState === 'complete'", "the page loads")

    def run(self, script):
        got = self.ask("Runtime.evaluate", {"expression": script, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in got:
            raise RuntimeError(script + ": " + json.dumps(got["exceptionDetails"])[:400])
        return got["result"].get("value")

    def until(self, script, what, seconds=40):
        end = time.time() + seconds
        while time.time() < end:
            try:
                if self.run("!!(" + script + ")"):
                    return
            except RuntimeError as error:  # between two pages
                if "context" not in str(error):
                    raise
            time.sleep(0.05)
        raise AssertionError(what + ": " + str(self.run("document.body.innerText")))

    def text(self):
        return self.run("document.body.innerText")

    def sees(self, words, seconds=40):
        self.until("document.body.innerText.indexOf(%s) >= 0" % json.dumps(words), "sees \"%s\"" % words, seconds)

    def press(self, selector):
        """A finger on the middle of the thing; whatever lies above it gets the touch instead."""
        self.until("document.querySelector(%s)" % json.dumps(selector), "there is " + selector)
        self.ask("Page.bringToFront")
        place = self.run("""(function () {
            var thing = document.querySelector(%s);
            thing.scrollIntoView({block: "center"});
            var box = thing.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];
        }())""" % json.dumps(selector))
        point = {"x": place[0], "y": place[1]}
        self.ask("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        self.ask("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def type(self, words):
        self.ask("Input.insertText", {"text": words})

    def fill(self, selector, words):
        self.press(selector)
        self.until("document.activeElement === document.querySelector(%s)" % json.dumps(selector), "focus on " + selector)
        self.run("document.activeElement.value = ''")
        self.type(words)

    def key(self, name, code):
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", {"type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code})

    def offline(self, is_offline):
        self.ask("Network.emulateNetworkConditions",
                 {"offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})

    def reload(self):
        self.run("window.old = true")
        self.ask("Page.reload")
        self.until("!window.old && document.readyState === 'complete'", "the page comes back")

    def shot(self, path):
        data = self.ask("Page.captureScreenshot", {"format": "png"})["data"]
        with open(path, "wb") as out:
            out.write(base64.b64decode(data))

    def of(self, method):
        return [each["params"] for each in self.browser.events
                if each.get("method") == method and each.get("sessionId") == self.session]
