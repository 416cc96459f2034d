import { describe, expect, it } from "vitest";
import { checkTemplate, renderTemplate } from "./engine.ts";
import type { Item } from "./item.ts";

const items: readonly Item[] = [
  {
    ref: "x/thing#a",
    id: "a",
    why: "stated",
    derivedFrom: [],
    name: "A | b",
    next: "x/thing#b",
    size: { value: 1234.5, unit: "MB" },
  },
  { ref: "x/thing#b", id: "b", why: "derived", derivedFrom: ["x/thing#a"], tags: ["one", "`two`"] },
];
const scope = { things: items };
const byRef = new Map(items.map((item) => [item.ref, item]));
const small = { parse: 10_000, steps: 2_000, memory: 50_000 };

const render = (source: string, limits = small) => renderTemplate(source, scope, byRef, limits);

describe("renders", () => {
  it("fields of items, by the names of a template", () => {
    expect(render("{% for each in things %}{{ each.id }}{{ each.why }};{% endfor %}")).toBe(
      "astated;bderived;",
    );
  });

  it("text as text, whatever it looks like", () => {
    expect(render("{{ things[0].name }}")).toBe("A \\| b");
    expect(
      renderTemplate(
        "{{ evil }}",
        { evil: "# a\n\n<script> [x](javascript:1) 1. * _b_ &amp;" },
        byRef,
      ),
    ).toBe("\\# a \\<script\\> \\[x\\]\\(javascript\\:1\\) 1\\. \\* \\_b\\_ \\&amp\\;");
  });

  it("links, code, amounts and nodes by their address", () => {
    expect(render("{{ things[0] | link }}")).toBe("[A \\| b](<planc:x/thing#a>)");
    expect(render("{{ things | links }}")).toBe(
      "[A \\| b](<planc:x/thing#a>), [b](<planc:x/thing#b>)",
    );
    expect(render("{{ things[1].tags | codes }}")).toBe("`one`, `` `two` ``");
    expect(render("{{ things[0].size | amount }}")).toBe("1\\,234\\.5 MB");
    expect(render("{{ things[0].next | node | link }}")).toBe("[b](<planc:x/thing#b>)");
    expect(render('{% assign n = "x/thing#z" | node %}{% if n %}yes{% else %}no{% endif %}')).toBe(
      "no",
    );
    expect(render('{% assign refs = things | map: "ref" %}{{ refs | nodes | size }}')).toBe("2");
  });

  it("conditions on fields that are not there", () => {
    expect(
      render("{% if things[1].name %}x{% endif %}{{ things[1].name | default: 'none' }}"),
    ).toBe("none");
  });

  it("the same again", () => {
    const source =
      "{% for a in things %}{% for b in things %}{{ a.id }}{{ b.id }} {% endfor %}{% endfor %}";
    expect(render(source)).toBe(render(source));
  });
});

describe("breaks off, in the line where it happens,", () => {
  it.each([
    ["a field that is not there", "\n{{ things[0].nmae }}", 2, "nmae"],
    ["a value that is not there", "\n\n{{ others }}", 3, "others"],
    ["a long loop", "{% for i in (1..1000000000) %}{% endfor %}", 1, "memory"],
    ["loops in loops", nested(6), 1, "steps"],
    [
      "a text that doubles",
      "{% assign s = 'xxxxxxxx' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}",
      1,
      "memory",
    ],
    [
      "a text that is repeated",
      "{% capture s %}{% for i in (1..900) %}0123456789{% endfor %}{% endcapture %}{% for i in (1..900) %}{{ s }}{% endfor %}",
      1,
      "memory",
    ],
    ["a template too long", "x".repeat(20_000), 1, "parse"],
  ])("%s", (_, source, line, reason) => {
    const fault = render(source);
    expect(fault).toMatchObject({ line, reason: expect.stringContaining(reason) });
  });
});

function nested(depth: number): string {
  return `${"{% for a in (1..50) %}".repeat(depth)}x${"{% endfor %}".repeat(depth)}`;
}

it("keeps prototypes and functions out of reach", () => {
  for (const path of ["things.constructor", "things[0].toString", "things[0].__proto__"]) {
    expect(render(`{{ ${path} }}`)).toHaveProperty("reason");
  }
});

it("lists the names that a template expects from outside", () => {
  const source =
    "{% assign mine = a | size %}{{ mine }}\n{% for x in b %}{{ x.c }}{{ forloop.index }}{% endfor %}";
  expect(checkTemplate(source)).toEqual({
    names: [
      { name: "a", line: 1 },
      { name: "b", line: 2 },
    ],
  });
});
