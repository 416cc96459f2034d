import { join, node } from "@planc/core";
import { client } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { capabilitiesOf } from "../native/capabilities.ts";
import { collectedOf } from "../native/collected.ts";
import type { AnyRef, Ground } from "../native/ground.ts";
import { groundsOf, reads } from "../native/ground-of.ts";
import { notificationsOf, pushServices } from "../native/notifications.ts";
import { tasksOf } from "../native/tasks.ts";

/** What each surface asks of the device: capabilities, notifications, work in the background, data that stores are told of. */
export const capabilities = step("capabilities", {
  reads,
  writes: {
    capabilities: client.capability,
    notifications: client.notification,
    tasks: client.backgroundTask,
    collected: client.collectedData,
  },
  run: (read) => {
    const grounds = groundsOf(read);
    return {
      capabilities: grounds.flatMap((ground) =>
        capabilitiesOf(ground).map((each) =>
          node(
            client.capability,
            join(ground.surface.id, each.kind),
            each,
            derived("capability-of-need", refsOf(ground, [...each.for, ...each.screens])),
          ),
        ),
      ),
      notifications: grounds.flatMap((ground) =>
        pushServices(ground).length === 0
          ? []
          : notificationsOf(ground).map(({ id, ...each }) =>
              node(
                client.notification,
                join(ground.surface.id, id),
                each,
                derived(
                  "notification-of-event",
                  refsOf(ground, [each.upon, ...(each.opens ? [each.opens] : [])]),
                ),
              ),
            ),
      ),
      tasks: grounds.flatMap((ground) =>
        tasksOf(ground).map(({ id, ...each }) =>
          node(
            client.backgroundTask,
            join(ground.surface.id, id),
            each,
            derived("task-of-waiting-work", refsOf(ground, [...each.for, ...each.operations])),
          ),
        ),
      ),
      collected: grounds.flatMap((ground) =>
        collectedOf(ground).map(({ id, ...each }) =>
          node(
            client.collectedData,
            join(ground.surface.id, id),
            each,
            derived(
              "collected-by-class",
              refsOf(
                ground,
                each.of.length === 0 && ground.identity ? [ground.identity.ref] : each.of,
              ),
            ),
          ),
        ),
      ),
    };
  },
});

function refsOf(ground: Ground, refs: readonly AnyRef[]): AnyRef[] {
  return [...new Set([ground.surface.ref, ...refs])];
}
