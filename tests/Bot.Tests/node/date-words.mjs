// Reads a JSON line { culture, reference, text } per phrase; writes a JSON line per phrase: what Recognizers-Text finds in it,
// as [{ text, values: [{ type, value | start, end, Mod }] }], end being the day or minute behind the last.
import { createInterface } from "node:readline";
import recognizers from "@microsoft/recognizers-text-date-time";

// Days are counted in local time there: a night of 23 hours must not shift one.
process.env.TZ = "Asia/Shanghai";

const models = new Map();

function modelOf(culture) {
  if (!models.has(culture))
    models.set(culture, new recognizers.DateTimeRecognizer(culture).getDateTimeModel());
  return models.get(culture);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { culture, reference, text } = JSON.parse(line);
  const [year, month, day] = reference.split("-").map(Number);
  const found = modelOf(culture).parse(text, new Date(year, month - 1, day, 9));
  console.log(JSON.stringify(found.map(({ text, resolution }) => ({ text, values: resolution?.values ?? [] }))));
}
