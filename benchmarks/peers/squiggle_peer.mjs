// Squiggle on Node: sample sets of the inputs, the model in its own arithmetic. Run by benchmarks/simulate.py where it is installed.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , specification, draws, modules] = process.argv;
const found = createRequire(modules + "/").resolve("@quri/squiggle-lang");
const { run } = await import(pathToFileURL(found).href);
const spec = JSON.parse(readFileSync(specification, "utf8"));

const name = (symbol) => "in" + symbol;
const value = ([middle, width, stretch, share, bound]) => {
  const score = "SampleSet.fromDist(normal(0, 1))";
  const raw = stretch
    ? `(${middle} + ${stretch} * (exp(${stretch > 0 ? width : -width} * ${score}) - 1))`
    : `(${middle} + ${width} * ${score})`;
  if (share) return `1 / (1 + exp(-1 * ${raw}))`;
  return bound === null ? raw : `SampleSet.map(SampleSet.fromDist(${raw}), {|v| max([v, ${bound}])})`;
};
const times = (base, power) => Array(power).fill(base).join(" * ");
const { T, W } = spec.sure;
const code = [
  ...Object.entries(spec.sure).map(([symbol, number]) => `${name(symbol)} = ${number}`),
  ...Object.entries(spec.doubts).map(([symbol, doubt]) => `${name(symbol)} = ${value(doubt)}`),
  "seen = inp0 * indelta * inv * ing",
  "worth = seen * inq * (1 - inx)",
  "end = inT + inW",
  `captured = 1 - ${times("inlam", W + 1)} * (1 - ${times("inlam", T)}) / (inT * (1 - inlam))`,
  "error = insigma * (inDE * end / (inN * inT ^ 2) * (1 / inh + 1 / (1 - inh))) ^ 0.5",
  "hour = inw + inrho * inb",
  "cash = (1 - inh) * inN * inT * (worth - inc_m) - inK - ine * hour * end",
  "weeks = ((1 + ind) ^ (-1 * end) - (1 + ind) ^ (-1 * inH)) / ind * (1 + ind)",
  "later = weeks * (inU * (insc * worth - inc_m) - ine_s * hour) - inF * (1 + ind) ^ (-1 * end)",
  "contrast = captured * seen + error * SampleSet.fromDist(normal(0, 1))",
  `npv = SampleSet.map3(SampleSet.fromDist(cash), SampleSet.fromDist(later), SampleSet.fromDist(contrast), {|c, l, y| if y > ${spec.cut} then c + l else c})`,
  "{mean: mean(npv), p10: quantile(npv, 0.1)}",
].join("\n");
const start = process.cpuUsage();
const output = await run(code, { environment: { sampleCount: Number(draws), xyPointLength: 1000, seed: "1" } });
const spent = process.cpuUsage(start);
if (!output.result.ok) {
  process.stderr.write(String(output.result.value) + "\n");
  process.exit(1);
}
const { value: told } = output.result.value.result.asJS();
process.stdout.write(JSON.stringify({ draws: Number(draws), seconds: (spent.user + spent.system) / 1e6, mean: told.mean, p10: told.p10 }));
