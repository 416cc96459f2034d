import { describe, expect, it } from "vitest";
import { told } from "../../../fixtures/told-things.ts";

const text = (code: string, title = "Data") =>
  `# Boat club\n\nMembers of clubs reserve boats.\n\n## ${title}\n\n\`\`\`\n${code}\n\`\`\`\n`;

describe("code that declares what is kept", () => {
  it("is read as tables with columns, keys, checks and named lists of values", async () => {
    const sql = `CREATE TYPE boat_state AS ENUM ('free', 'out');
CREATE TABLE clubs (id SERIAL PRIMARY KEY, name VARCHAR(80) NOT NULL);
CREATE TABLE boats (
  club_id INT NOT NULL REFERENCES clubs(id), -- its home
  class TEXT CHECK (class IN ('single', 'double')),
  length_m NUMERIC(5,2),
  state boat_state DEFAULT 'free'
);
CREATE TABLE trips (
  boat_id INT,
  begun_at TIMESTAMPTZ,
  FOREIGN KEY (boat_id) REFERENCES boats (id)
);`;
    expect(await told(text(sql))).toEqual({
      "Boat state: enumeration": ["value (type enum, values free/out)"],
      "Boat: stored": [
        "class (type enum, values single/double)",
        "length m (type decimal)",
        "state (type enum, values free/out, default free)",
        "→ club many-to-one",
      ],
      "Club: stored": [
        "id (type integer, required true, unique true)",
        "name (type text, required true, maxLength 80)",
      ],
      "Trip: stored": ["begun at (type timestamp)", "→ boat many-to-one"],
    });
  });

  it("is read as a join where a table holds two references and nothing else", async () => {
    const sql = `CREATE TABLE boats (name text);
CREATE TABLE sails (area numeric);
CREATE TABLE boat_sails (
  boat_id INT REFERENCES boats(id),
  sail_id INT REFERENCES sails(id),
  PRIMARY KEY (boat_id, sail_id)
);`;
    expect((await told(text(sql)))["Boat sail: join"]).toEqual([
      "→ boat many-to-one",
      "→ sail many-to-one",
    ]);
  });

  it("is read as types with lists of others, unions and optional fields", async () => {
    const types = `type Size = "small" | "large";
export interface Dog {
  name: string;
  size: Size;
  keeper: Keeper;
  vaccinations: Vaccination[];
  bornOn?: Date;
}
interface Keeper { email: string | null }
interface Vaccination { disease: string; state: 'due' | 'given' }`;
    expect(await told(text(types, "Domain model"))).toEqual({
      "Dog: stored": [
        "born on (type date, required false)",
        "name (type text)",
        "size (type enum, values small/large)",
        "→ keeper many-to-one",
      ],
      "Keeper: stored": ["email (type text, required false)"],
      "Size: enumeration": ["value (type enum, values small/large)"],
      "Vaccination: stored": [
        "disease (type text)",
        "state (type enum, values due/given)",
        "→ dog many-to-one",
      ],
    });
  });

  it("is read as models wherever they stand, their foreign columns as relations alone", async () => {
    const models = `model Recipe {
  id       Int    @id
  title    String
  cookId   Int
  cook     Cook   @relation(fields: [cookId], references: [id])
  tags     Tag[]
  @@index([cookId])
}
model Cook {
  email   String? @unique
  recipes Recipe[]
}
model Tag {
  label String
}`;
    expect(await told(text(models, "How it is built"))).toEqual({
      "Cook: stored": ["email (type text, required false, unique true)"],
      "Recipe: stored": [
        "id (type integer, required true, unique true)",
        "title (type text, required true)",
        "→ cook many-to-one",
        "→ tag many-to-many",
      ],
      "Tag: stored": ["label (type text, required true)"],
    });
  });

  it("is read as a diagram or a DBML model with ties on lines of their own", async () => {
    const diagram = `erDiagram
  APIARY ||--o{ HIVE : contains
  HIVE ||--|| QUEEN : has
  APIARY {
    string place
  }
  HIVE {
    date set_up_on
  }
  QUEEN {
    int year
  }`;
    expect(await told(text(diagram))).toEqual({
      "Apiary: stored": ["place (type text)"],
      "Hive: stored": ["set up on (type date)", "→ apiary many-to-one"],
      "Queen: stored": ["year (type integer)", "→ hive one-to-one"],
    });
    const dbml = `Table ships {
  name varchar(40) [not null, unique]
}
Table sailings {
  ship_id int
  status varchar [note: 'planned, left, cancelled']
}
Ref: sailings.ship_id > ships.id`;
    expect(await told(text(dbml))).toEqual({
      "Sailing: stored": [
        "status (type enum, values planned/left/cancelled)",
        "→ ship many-to-one",
      ],
      "Ship: stored": ["name (type text, required true, unique true, maxLength 40)"],
    });
  });

  it("is read as the outermost fields of an example", async () => {
    const example = `# Tool hire\n\n## Data model\n\n### Tool\n\n\`\`\`json
{
  "name": "drill",
  "bought_on": "2030-01-02",
  "state": "free | lent",
  "maker": {
    "city": "x"
  }
}
\`\`\``;
    expect(await told(example)).toEqual({
      "Tool: stored": [
        "bought on (type date)",
        "maker (type json)",
        "name (type text)",
        "state (type enum, values free/lent)",
      ],
    });
  });

  it("declares nothing where it shows how something is called", async () => {
    const call = "interface BoatResponse { boat: string; }\nfetch('/boats')";
    expect(await told(text(call, "Interface"))).toEqual({});
  });
});
