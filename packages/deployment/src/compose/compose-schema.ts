import * as z from "zod";

const key = z.string().regex(/^[a-zA-Z0-9._-]+$/);
const duration = z.string().regex(/^(?:\d+(?:us|ms|s|m|h))+$/);

const service = z
  .strictObject({
    /** A version that is one: `latest`, or none, is another image tomorrow. */
    image: z
      .string()
      .regex(/^[\w./-]+:(?!latest\b)[\w.-]*\d[\w.-]*$/, "is not pinned to a version")
      .optional(),
    build: z.strictObject({ context: z.string().min(1), dockerfile: z.string().min(1) }).optional(),
    profiles: z.array(z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/)).optional(),
    command: z.array(z.string()).optional(),
    environment: z.record(z.string(), z.string()).optional(),
    ports: z
      .array(z.string().regex(/^127\.0\.0\.1:\d{1,5}:\d{1,5}$/, "is open beyond this machine"))
      .optional(),
    volumes: z.array(z.string().regex(/^[a-zA-Z0-9._-]+:\/\S+$/)).optional(),
    healthcheck: z
      .strictObject({
        test: z.tuple([z.enum(["CMD", "CMD-SHELL"])]).rest(z.string()),
        interval: duration,
        timeout: duration,
        retries: z.int().min(1),
        start_period: duration,
      })
      .optional(),
    depends_on: z
      .record(key, z.strictObject({ condition: z.enum(["service_healthy", "service_started"]) }))
      .optional(),
    stop_grace_period: duration.optional(),
  })
  .refine(({ image, build }) => (image === undefined) !== (build === undefined), {
    message: "needs an image or a build, and not both",
  });

/**
 * What is written of the Compose specification (github.com/compose-spec/compose-spec, read 2026-12-01), nothing
 * beside it: an unknown key is a fault here as it is there.
 */
export const composeFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(key, service),
  volumes: z.record(key, z.null()).optional(),
});

/** What no schema says: names that are there, ports that are free, a check behind each wait for health. */
export function composeFaults(file: z.output<typeof composeFile>): readonly string[] {
  const taken = new Map<string, string>();
  return Object.entries(file.services).flatMap(([name, own]) => [
    ...Object.entries(own.depends_on ?? {}).flatMap(([other, { condition }]) => {
      const found = file.services[other];
      if (!found) return [`${name} depends on ${other}, which is no service`];
      return condition === "service_healthy" && !found.healthcheck
        ? [`${name} waits for the health of ${other}, which has no check`]
        : [];
    }),
    ...(own.ports ?? []).flatMap((each) => {
      const port = each.split(":")[1] ?? "";
      const before = taken.get(port);
      taken.set(port, name);
      return before === undefined ? [] : [`${name} and ${before} both take port ${port}`];
    }),
    ...(own.volumes ?? []).flatMap((each) => {
      const volume = each.split(":")[0] ?? "";
      return file.volumes && volume in file.volumes
        ? []
        : [`${name} mounts ${volume}, which is no volume`];
    }),
  ]);
}
