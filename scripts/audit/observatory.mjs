// Judges pages of https://localhost as MDN's HTTP Observatory does; its own scan() knows neither ports, paths nor error pages.
// Nothing listens for plain http. Usage: node observatory.mjs PORT PATH…   Prints a line of JSON for each path.
const home = new URL("../../node_modules/@mdn/mdn-http-observatory/src/", import.meta.url);
const { retrieve } = await import(new URL("retriever/retriever.js", home));
const { ALL_TESTS } = await import(new URL("constants.js", home));
const { getGradeForScore, getScoreModifier } = await import(new URL("grader/grader.js", home));
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(new URL("grader/charts.js", home));

const [port, ...paths] = process.argv.slice(2);
for (const path of paths) {
  const answers = await retrieve("localhost", { httpsPort: port, httpPort: "1", path });
  if (!answers.responses.auto) throw new Error(`no answer at ${path}`);
  const told = ALL_TESTS.map((test) => test(answers)).map((one) => ({ ...one, modifier: getScoreModifier(one.result) }));
  const lost = told.filter((one) => one.modifier < 0 || !one.pass);
  const withoutCredit = told.reduce((sum, one) => sum + Math.min(one.modifier, 0), 100);
  const withCredit = told.reduce((sum, one) => sum + one.modifier, 100);
  const { score, grade } = getGradeForScore(withoutCredit >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? withCredit : withoutCredit);
  const { status, headers } = answers.responses.auto;
  const policy = headers["content-security-policy"] ?? "";
  console.log(JSON.stringify({ path, status, score, grade, policy, lost: lost.map((one) => one.result) }));
}
