import { receiversId, webhookSchedule } from "@planc/core";
import { derived } from "../kit.ts";
import { type ConnectionDraft, connect, type Plan, refsOf } from "./plan.ts";

/** Addresses that others registered are called by the worker alone, which may reach nothing of ours by them. */
export function callsOfReceivers(plan: Plan): readonly ConnectionDraft[] {
  const receivers = plan.byId.get(receiversId);
  const worker = plan.byId.get("background-worker");
  if (!receivers || !worker) return [];
  return [
    connect(
      plan,
      [worker, receivers],
      {
        purpose: "delivers webhooks",
        protocol: "HTTPS",
        mode: "async",
        authentication: "HMAC-SHA256 by the secret of each receiver",
        timeout: { value: webhookSchedule.answer, unit: "s" },
      },
      derived("webhooks-delivered", refsOf(worker, receivers)),
    ),
  ];
}
