import { byRef, type ViewOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import type { Image } from "../images/dockerfile.ts";
import { hostPorts } from "../model/units-by-component.ts";
import type { Server } from "./servers.ts";

type Unit = ViewOf<typeof deployment.unit>;
type Setting = ViewOf<typeof deployment.setting>;

/** A service of the Compose file, of what the specification has the part that is written here. */
export interface ComposeService {
  image?: string;
  build?: { context: string; dockerfile: string };
  profiles?: string[];
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  healthcheck?: {
    test: string[];
    interval: string;
    timeout: string;
    retries: number;
    start_period: string;
  };
  depends_on?: Record<string, { condition: "service_healthy" | "service_started" }>;
  stop_grace_period?: string;
}

export interface ComposeFile {
  name: string;
  services: Record<string, ComposeService>;
  volumes?: Record<string, null>;
}

/** The password of development, which opens nothing else. */
const password = "development";

/** Servers to develop against, and behind a profile the programs themselves. */
export function composeOf(
  name: string,
  servers: readonly Server[],
  images: readonly Image[],
  units: readonly Unit[],
  settings: readonly Setting[],
): ComposeFile {
  const taken = new Set(hostPorts(units.filter(({ data }) => data.build)).values());
  const services: Record<string, ComposeService> = {};
  const volumes: Record<string, null> = {};
  // Where a server is for who asks from the machine, and inside for who asks from beside it.
  const inside = new Map<number, string>();
  for (const { key, image, engine } of servers) {
    const told = toldPort(settings, key);
    const ports = engine.ports.map(({ number }, index) => {
      // The setting says where programs look for it; anything else takes what is free.
      let host = index === 0 && told !== undefined ? told : number;
      while (taken.has(host)) host += 1;
      taken.add(host);
      if (!inside.has(host)) inside.set(host, `${key}:${number}`);
      // On this machine alone: what opens nothing else is open to nobody else.
      return `127.0.0.1:${host}:${number}`;
    });
    if (engine.data) volumes[key] = null;
    services[key] = {
      image,
      ...(engine.command ? { command: [...engine.command] } : {}),
      ...(engine.told
        ? {
            environment: Object.fromEntries(
              Object.entries(engine.told).map(([each, value]) => [
                each,
                value === "$PASSWORD" ? passwordFor(image) : value,
              ]),
            ),
          }
        : {}),
      ports,
      ...(engine.data ? { volumes: [`${key}:${engine.data}`] } : {}),
      ...(engine.check
        ? {
            healthcheck: {
              test: ["CMD-SHELL", engine.check],
              interval: "5s",
              timeout: "3s",
              retries: 12,
              start_period: "10s",
            },
          }
        : {}),
    };
  }
  const ports = hostPorts(units.filter(({ data }) => data.build));
  const unitAt = byRef(units);
  for (const { file, units: built } of images) {
    for (const unit of built) {
      // A run of a job is begun by hand: it would come at each start.
      if (unit.data.kind === "job") continue;
      const own = settings.filter(({ data }) => data.units.some((each) => each === unit.ref));
      const asked = new Set(
        own.flatMap(({ data }) =>
          [...(data.inDevelopment ?? "").matchAll(/\blocalhost:(\d+)/g)].map(
            ([, each]) => inside.get(Number(each))?.split(":")[0],
          ),
        ),
      );
      const needs = servers.filter(({ key }) => asked.has(key));
      const port = unit.data.ports?.[0];
      services[unit.id] = {
        build: { context: "..", dockerfile: file },
        ...(built[0] === unit || !unit.data.build ? {} : { command: [...unit.data.build.command] }),
        profiles: ["programs"],
        environment: {
          ...environmentOf(own, unit, inside, ports, unitAt),
          // Clients of AWS refuse to start without; the stand-in takes any.
          ...(asked.has("localstack")
            ? { AWS_ACCESS_KEY_ID: "development", AWS_SECRET_ACCESS_KEY: "development" }
            : {}),
        },
        ...(port && port.name === "http"
          ? { ports: [`127.0.0.1:${ports.get(unit.ref) ?? port.number}:${port.number}`] }
          : {}),
        ...(needs.length > 0
          ? {
              depends_on: Object.fromEntries(
                needs.map(({ key, engine }) => [
                  key,
                  {
                    condition: engine.check
                      ? ("service_healthy" as const)
                      : ("service_started" as const),
                  },
                ]),
              ),
            }
          : {}),
        ...(unit.data.grace ? { stop_grace_period: `${unit.data.grace.value}s` } : {}),
      };
    }
  }
  return { name, services, ...(Object.keys(volumes).length > 0 ? { volumes } : {}) };
}

/** Where programs on the machine look for a server. */
function toldPort(settings: readonly Setting[], key: string): number | undefined {
  const [port] = settings.flatMap(({ data }) =>
    data.of === `architecture/component#${key}`
      ? (/\blocalhost:(\d+)/.exec(data.inDevelopment ?? "")?.[1] ?? [])
      : [],
  );
  return port === undefined ? undefined : Number(port);
}

/** SQL Server refuses a password of one kind of characters. */
const passwordFor = (image: string): string =>
  image.includes("mssql") ? "Development-1" : password;

/** Values of development as a container sees them; what has none comes from `.env`. */
function environmentOf(
  settings: readonly Setting[],
  unit: Unit,
  inside: ReadonlyMap<number, string>,
  ports: ReadonlyMap<string, number>,
  unitAt: ReadonlyMap<string, Unit>,
): Record<string, string> {
  const units = new Map(
    [...ports].flatMap(([ref, port]) => {
      const other = unitAt.get(ref);
      const own = other?.data.ports?.[0]?.number;
      return other && own ? [[port, `${other.id}:${own}`] as const] : [];
    }),
  );
  return Object.fromEntries(
    settings
      .filter(
        ({ data }) => data.byDefault === undefined || data.inDevelopment || data.name === "PORT",
      )
      .map(({ data: { name, inDevelopment } }) => {
        if (name === "PORT") return [name, String(unit.data.ports?.[0]?.number ?? "")];
        if (inDevelopment === undefined) return [name, `\${${name}:-}`];
        const value =
          name === "PUBLIC_URL"
            ? inDevelopment
            : inDevelopment.replace(/\blocalhost:(\d+)/g, (all, port: string) => {
                const server = inside.get(Number(port));
                return server ?? units.get(Number(port)) ?? all;
              });
        return [name, value];
      }),
  );
}
