import type { FigureInput } from "@planc/core";
import type { Settling } from "./rates.ts";

/** Who comes, as far as the text says it in numbers or in shares of them. */
export interface People {
  readonly active?: FigureInput;
  readonly concurrent?: FigureInput;
}

export function statedPeople({ stated, shares, settle, compute }: Settling): People {
  const isConcurrent = stated.has("concurrent-users");
  const shared = shares.active ?? (isConcurrent ? undefined : shares.concurrent);
  const registered =
    stated.has("registered-users") || shared ? settle("registered-users") : undefined;
  const active = stated.has("daily-active-users")
    ? settle("daily-active-users")
    : registered && shares.active
      ? compute(
          "daily-active-users",
          "registered * activeShare",
          "users",
          { registered, activeShare: shares.active },
          "users-from-share",
        )
      : undefined;
  const concurrent = isConcurrent ? settle("concurrent-users") : ofShare();
  return { ...(active ? { active } : {}), ...(concurrent ? { concurrent } : {}) };

  function ofShare(): FigureInput | undefined {
    const concurrentShare = shares.concurrent;
    const [name, base] =
      shares.ofActive && active ? ["active", active] : ["registered", registered];
    if (!concurrentShare || !base) return undefined;
    return compute(
      "concurrent-users",
      `${name} * concurrentShare`,
      "users",
      { [name]: base, concurrentShare },
      "users-from-share",
    );
  }
}
