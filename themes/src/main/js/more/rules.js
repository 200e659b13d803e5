// The password's rules, checked while typing. The server decides: a rule it alone can check keeps its neutral state.
const rules = document.querySelector(".rules");
if (rules) {
  const password = document.getElementById("password-new");
  const confirmation = document.getElementById("password-confirm");
  const username = (document.getElementById("username")?.value || "").toLowerCase();
  const count = (text, pattern) => (text.match(pattern) || []).length;
  const checks = {
    length: (text, value) => text.length >= value,
    maxLength: (text, value) => text.length <= value,
    lowerCase: (text, value) => count(text, /\p{Ll}/gu) >= value,
    upperCase: (text, value) => count(text, /\p{Lu}/gu) >= value,
    digits: (text, value) => count(text, /\p{Nd}/gu) >= value,
    specialChars: (text, value) => count(text, /[^\p{L}\p{Nd}]/gu) >= value,
    notUsername: (text) => text.toLowerCase() !== username,
    notEmail: (text) => text.toLowerCase() !== username,
    notContainsUsername: (text) => !username || !text.toLowerCase().includes(username),
    confirm: (text) => text === confirmation.value,
  };
  const say = rules.dataset;
  // How hard it is to guess, roughly, in bits: words and numbers count as a whole, because they are guessed as a whole.
  const strength = (text) => {
    const parts = [[/\p{L}+/gu, 5, 14], [/\p{Nd}+/gu, 3, 7], [/[^\p{L}\p{Nd}]/gu, 4, 4]];
    const bits = parts.reduce((sum, [pattern, each, most]) => [...new Set(text.toLowerCase().match(pattern))]
      .reduce((some, part) => some + Math.min(part.length * each, most), sum), 0);
    return bits < 30 ? say.weak : bits < 45 ? say.fair : say.strong;
  };
  const status = document.querySelector("[data-left]");
  let timer;

  const check = (event) => {
    // What was said of the earlier try says nothing of this one.
    document.getElementById(event.target.id + "-error")?.remove();
    let left = 0;
    for (const rule of rules.children) {
      const test = checks[rule.dataset.rule];
      const empty = !password.value || (rule.dataset.rule === "confirm" && !confirmation.value);
      const met = test && !empty && test(password.value, +rule.dataset.value || 1);
      if (test && !met) left++;
      if ("quiet" in rule.dataset) rule.hidden = !test || empty || met;
      rule.className = met ? "ok" : "";
      rule.querySelector("small").textContent = rule.dataset.rule === "mijnkantoor-strength" && password.value
        ? strength(password.value)
        : !test ? say.later : met ? say.met : say.unmet;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = (left ? status.dataset.left.replace("#", left) : status.dataset.none)
        + (password.value ? " " + status.dataset.strength.replace("#", strength(password.value)) : "");
    }, 700);
  };
  password.addEventListener("input", check);
  confirmation.addEventListener("input", check);
}
