// Who is who in the demo county, so that the play can say whom a message must be for.
import { readFileSync } from "node:fs";

const rows = file => {
  const text = readFileSync(new URL(`../../demo/county/${file}`, import.meta.url), "utf8");
  const [header, ...lines] = text.trim().split("\n").map(line => line.trim().split(","));
  return lines.map(line => Object.fromEntries(header.map((name, at) => [name, line[at]])));
};

const guardians = rows("guardians.csv");
const people = rows("people.csv");
const personas = Object.fromEntries(rows("personas.csv").map(it => [it.alias, it.person]));
const nameOf = id => [...people, ...guardians].find(it => it.id === id).name;

export const named = Object.fromEntries(Object.entries(personas).map(([alias, id]) => [alias, nameOf(id)]));

const classOf = Object.fromEntries(rows("students.csv").map(it => [it.id, it.class]));
const theirs = classOf[guardians.find(it => it.id === personas.parent).students.split(";")[0]];
const once = guardian => [...people, ...guardians].filter(it => it.name === guardian.name).length === 1;

/** Parents of the same class with Teams, besides those the demo has a short name for. */
export const others = guardians
  .filter(it => it.aad_id && it.locale === "zh-Hans" && once(it) && !Object.values(personas).includes(it.id))
  .filter(it => !it.students.includes(";") && classOf[it.students] === theirs)
  .filter((it, at, all) => all.findIndex(other => other.students === it.students) === at)
  .map(it => it.name);

/** A family of that class where nobody has Teams: the child's name and the end of a registered number. */
export const outsider = rows("students.csv")
  .filter(it => it.class === theirs)
  .map(child => ({ child: child.name, at: guardians.filter(it => it.students.split(";").includes(child.id)) }))
  .filter(it => it.at.length > 0 && it.at.every(guardian => !guardian.aad_id && guardian.phone_tail))
  .map(it => ({ child: it.child, digits: it.at[0].phone_tail }))[0];

/** In the demo: from now on what is typed is said by another. */
export const actAs = async (chat, who, name) => {
  await chat.says(`扮演 ${who}`);
  await chat.sees(`${name}，`);
};
