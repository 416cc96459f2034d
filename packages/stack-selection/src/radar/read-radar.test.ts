import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRadar } from "./read-radar.ts";

const csv = `name,ring,quadrant,isNew,description,status
PostgreSQL,Adopt,platforms,FALSE,"<p>Our <b>default</b> store,<br>run by the data platform.</p>",no change
"Kotlin",trial,languages & frameworks,TRUE,"Two teams
use it ""daily"".",moved in

MongoDB,Hold,platforms,FALSE,,
`;

describe("a radar as CSV", () => {
  it("is read with quotes, lines within cells and markup taken out", () => {
    expect(readRadar(csv, "csv")).toEqual({
      blips: [
        {
          name: "PostgreSQL",
          ring: "Adopt",
          quadrant: "platforms",
          isNew: "FALSE",
          description: "Our default store, run by the data platform.",
          status: "no change",
          line: 2,
        },
        {
          name: "Kotlin",
          ring: "trial",
          quadrant: "languages & frameworks",
          isNew: "TRUE",
          description: 'Two teams use it "daily".',
          status: "moved in",
          line: 3,
        },
        { name: "MongoDB", ring: "Hold", quadrant: "platforms", isNew: "FALSE", line: 6 },
      ],
      problems: [],
    });
  });

  it("is read from a spreadsheet: byte order mark, Windows lines, columns in any order and case", () => {
    const { blips, problems } = readRadar("\uFEFFRing,Name,Owner\r\nadopt,Go,us\r\n", "csv");
    expect(problems).toEqual([]);
    expect(blips).toEqual([{ name: "Go", ring: "adopt", line: 2 }]);
  });

  it.each([
    [
      "a header without names",
      "nam,ring\nGo,adopt\n",
      1,
      "The header has no column name; is nam meant for it",
    ],
    [
      "semicolons for commas",
      "name;ring\nGo;adopt\n",
      1,
      "The header is separated by semicolons; separate the cells of a radar by commas",
    ],
    [
      "tabs for commas, in quotes",
      '"name"\t"ring"\n',
      1,
      "The header is separated by tabs; separate the cells of a radar by commas",
    ],
    ["a quote that is not closed", 'name,ring\n"Go,adopt\n', 2, "Quote Not Closed"],
    ["a point without a ring", "name,ring\nGo,adopt\nRust,\n", 3, "ring: "],
    [
      "a comma outside of quotes",
      "name,ring\nGo,adopt,really\n",
      2,
      "3 cells where the header has 2",
    ],
    ["no points", "name,ring\n", 1, "The radar has no points"],
    ["nothing", "", 1, "The radar has no points"],
  ])("tells %s with its line", (_, text, line, told) => {
    const { problems } = readRadar(text, "csv");
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toContain(told);
  });
});

describe("a radar as JSON", () => {
  it("is a list of the same", () => {
    const text = JSON.stringify(
      [
        {
          name: "Go",
          ring: "adopt",
          quadrant: "languages",
          isNew: "TRUE",
          description: "Fast &amp; small.",
        },
      ],
      null,
      2,
    );
    expect(readRadar(text, "json")).toEqual({
      blips: [
        {
          name: "Go",
          ring: "adopt",
          quadrant: "languages",
          isNew: "TRUE",
          description: "Fast & small.",
          line: 2,
        },
      ],
      problems: [],
    });
  });

  it.each([
    ["what is no JSON", "[\n{ name: 1 }\n]", 2, "No JSON: invalid symbol"],
    ["what is no list", '{ "name": "Go" }', 1, "The radar is no list of points"],
    ["a point without a name", '[\n\n{ "ring": "adopt" }]', 3, "name: "],
    ["a point that is none", "[\n7\n]", 2, "The point: "],
    ["lists without end", "[".repeat(400_000), 1, "No JSON"],
  ])("tells %s with its line", (_, text, line, told) => {
    const { problems } = readRadar(text, "json");
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toContain(told);
  });
});

it("takes markup for text that runs nothing, and keeps what only looks like it", () => {
  const description =
    "<script>alert(1)</script>Use a < b & c<img src=x onerror=alert(1)>, &lt;b&gt;.";
  const { blips } = readRadar(JSON.stringify([{ name: "Go", ring: "hold", description }]), "json");
  expect(blips[0]?.description).toBe("Use a < b & c , <b>.");
});

it("never throws, whatever it is given", () => {
  const kinds = fc.constantFrom("csv" as const, "json" as const);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), kinds, (text, format) => {
      const { blips, problems } = readRadar(text, format);
      expect(blips.length + problems.length).toBeGreaterThan(0);
    }),
  );
});

it.each([1, 300, 3000, 6000])("tells lists in lists without end, %i deep", (depth) => {
  const text = `[${"[".repeat(depth)}${"]".repeat(depth)}]`;
  const { blips, problems } = readRadar(text, "json");
  expect(blips).toEqual([]);
  expect(problems).toEqual([{ line: 1, message: expect.any(String) }]);
});

it("bounds how much it takes", () => {
  const text = `name,ring\n${"Go,adopt\n".repeat(3000)}`;
  expect(readRadar(text, "csv").problems).toEqual([
    { line: 2002, message: "A radar has at most 2000 points" },
  ]);
});
