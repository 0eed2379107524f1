// Each statement of a file through the package; exit 1 when it warns about one, or lets a broken one pass.
const validate = require("@learninglocker/xapi-validation").default;
const statements = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
let wrong = 0;
for (const each of statements) {
  const warnings = validate(each);
  if (warnings.length === 0) continue;
  wrong += 1;
  console.error(each.id, JSON.stringify(warnings.slice(0, 3)));
}
const broken = Object.assign({}, statements[0], { verb: { id: "answered" } });
if (validate(broken).length === 0) {
  console.error("a verb without an IRI was not seen");
  wrong += 1;
}
console.log(statements.length + " statements, " + wrong + " with warnings");
process.exit(wrong || statements.length < 10 ? 1 : 0);
