import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const planOf = async (broker: string) => {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Berth", "User"),
      pattern("horizontal scaling"),
      mention("file storage", { topic: "object-store", kind: "pattern" }),
      mention(broker),
    )
    .result();
  return {
    notes: (option: string) =>
      plan
        .get(decision.option)
        .filter(({ id }) => id === option)
        .flatMap(({ data }) => data.scores.map(({ note }) => note))
        .join(" "),
  };
};

it("weighs a cloud by whether it rents the server that the text names", async () => {
  const { notes } = await planOf("RabbitMQ");
  expect(notes("cloud-platform.aws")).toContain("rents RabbitMQ, which the text names");
  expect(notes("cloud-platform.google-cloud")).toContain("rents no RabbitMQ");
  const everywhere = await planOf("Kafka");
  expect(everywhere.notes("cloud-platform.google-cloud")).not.toContain("rents no");
});
