import { checkTools } from "../catalog/check-tools.ts";
import { chosenFor, type DeliveryFacts } from "./facts.ts";
import type { Root } from "./roots.ts";

/** How the tool that was chosen brings a database up to date; what it needs beside is set up with the code. */
const commands: Readonly<Record<string, readonly string[]>> = {
  "drizzle-kit": ["npm ci", "npx drizzle-kit migrate"],
  "prisma-migrate": ["npm ci", "npx prisma migrate deploy"],
  "typeorm-migrations": ["npm ci", "npm run typeorm -- migration:run"],
  "ef-core-migrations": ["dotnet tool restore", "dotnet ef database update"],
  flyway: ["./mvnw -B flyway:migrate"],
  liquibase: ["./mvnw -B liquibase:update"],
  alembic: [
    "python -m pip install --require-hashes -r requirements.txt",
    "python -m alembic upgrade head",
  ],
  "django-migrations": ["python manage.py migrate --noinput"],
  "golang-migrate": ['migrate -path migrations -database "$DATABASE_URL" up'],
  goose: ['goose -dir migrations postgres "$DATABASE_URL" up'],
  "sqlx-cli": ["sqlx migrate run"],
};

const everyFile = [
  'for file in migrations/*.sql; do psql "$DATABASE_URL" -v ON_ERROR_STOP=1 --single-transaction -f "$file"; done',
];

export interface Migrating {
  readonly tool: string;
  readonly up: readonly string[];
  readonly lint: readonly string[];
  readonly image: string;
  /** Roots that have migrations. */
  readonly roots: readonly Root[];
}

/** Nothing without a PostgreSQL store of the plan's own tables. */
export function migratingOf(
  { choices, stores, folders }: DeliveryFacts,
  roots: readonly Root[],
  apart: boolean,
): Migrating | undefined {
  const store = stores.find(
    ({ data }) => data.model === "relational" && data.engine === "postgresql",
  );
  if (!store) return undefined;
  const own = roots.filter(({ folder }) =>
    folders.some(
      ({ data }) =>
        /(?:^|\/)migrations?$/.test(data.path) &&
        (folder === "." || data.path.startsWith(`${folder}/`)),
    ),
  );
  if (own.length === 0) return undefined;
  const choice = chosenFor("migrations", choices);
  const up = (choice && commands[choice.data.technology]) ?? everyFile;
  return {
    tool: choice?.data.name ?? "psql",
    // A run of one unit may be of one that keeps nothing.
    up: apart ? ["test -d migrations || exit 0", ...up] : up,
    lint: [
      `changed=$(git diff --relative --name-only --diff-filter=AM "$BASE" -- '*.sql'); test -z "$changed" || npx -y ${checkTools.squawk} $changed`,
    ],
    image: `postgres:${store.data.version ?? "18"}`,
    roots: own,
  };
}
