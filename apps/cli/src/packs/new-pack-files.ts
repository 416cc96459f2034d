import own from "../../package.json" with { type: "json" };
import type { NewFile } from "../plugin/new-plugin.ts";
import type { NewPack } from "./read-new-pack.ts";

const major = Number(own.version.split(".")[0]);

/** Files of a new pack package, but for the expected output of its fixture. */
export function newPackFiles(pack: NewPack): readonly NewFile[] {
  return [
    { path: ".gitignore", text: "node_modules/\n" },
    { path: "README.md", text: readme(pack) },
    { path: "fixtures/lending.txt", text: input },
    { path: "pack.yaml", text: packText(pack) },
    { path: "package.json", text: manifest(pack) },
  ];
}

/** Where the expected output of the fixture belongs. */
export const expectedPath = "fixtures/lending.md";

const input = `A web application in React and PostgreSQL in which a library lends out tools. 50 members use it at
the same time.

Members list tools and create loans. Librarians update tools.
A loan has a start date and a return date.

### Key Entities

- **Tool**: Something that members borrow. It has a name, a serial number and a condition.
`;

function packText({ package: by, name, title, description, base }: NewPack): string {
  return `# A template pack of planc: data alone. The format is in the README of @planc/template-packs.
format: 1
name: ${name}
version: 0.1.0
package: ${JSON.stringify(by)}
title: ${title}
description: ${JSON.stringify(`${description}.`)}
core: ">=${own.version} <${major + 1}.0.0"
extends: ${base.name}
styles: [${base.styles.join(", ")}]

parameters:
  most: { type: number, default: 20, minimum: 1, description: How many things the section lists. }

outline:
  - document: ${name}.md
    title: ${title}
    sections:
      - { section: pack-${name}/kept, audience: whoever answers for the data, most: 300 }

sections:
  - name: kept
    document: ${name}.md
    title: What Is Kept
    data:
      concepts: { slot: brief/concept, where: { role: [stored] } }
    needs: [concepts]
    template: |
      {% for concept in concepts limit: parameters.most -%}
      - {{ concept | link }}{% if concept.description %}: {{ concept.description }}{% endif %}
      {% endfor -%}
      {% if concepts.size > parameters.most -%}
      - and {{ concepts.size | minus: parameters.most }} more
      {%- endif %}

rules:
  - name: kept-without-meaning
    severity: info
    of: { slot: brief/concept, where: { role: [stored], description: { present: false } } }
    message: "{label} is kept, and nothing says what it is."
    cause: The text names it without a word on what it means.
    fix: Say in the text what it is.

fixtures:
  - { name: lending, file: fixtures/lending.txt, expected: ${expectedPath} }
`;
}

function manifest({ package: name, description }: NewPack): string {
  const json = {
    name,
    version: "0.1.0",
    description,
    files: ["pack.yaml", "fixtures"],
    planc: { pack: "pack.yaml" },
    scripts: { test: "planc pack check", update: "planc pack check --update" },
    // All packages of planc have one version.
    devDependencies: { planc: `^${own.version}` },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function readme({ package: name, name: pack, description, base }: NewPack): string {
  return `# ${name}

${description}. A template pack of [planc](https://www.npmjs.com/package/planc), as data.

| part | does |
| --- | --- |
| everything of \`${base.name}\` | which this pack extends |
| section \`pack-${pack}/kept\` | a document ${pack}.md: what the system keeps, and what each thing is |
| rule \`pack-${pack}/kept-without-meaning\` | tells of what is kept without a word on what it means |

## Use

\`\`\`sh
planc plan --pack ${name} "…"
\`\`\`

or, for every plan of a project, in its \`planc.config.json\`:

\`\`\`json
{ "packs": ["${name}"], "pack": "${pack}" }
\`\`\`

## Develop

\`npm install\`, then \`npm test\`: it checks the pack, compiles each fixture and compares. After a change that is
meant, \`npm run update\` writes what the fixtures give now; read the difference before keeping it.

| place | what is in it |
| --- | --- |
| \`pack.yaml\` | the whole pack |
| \`fixtures/*.txt\` | texts that are compiled with it |
| \`fixtures/*.md\` | what the pack is expected to say of each |
`;
}
