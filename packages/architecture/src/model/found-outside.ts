interface Deed {
  readonly automatic?: string | undefined;
  readonly concept: string;
  readonly state?: string | undefined;
}

/** Whether something gets into a state that is found by calling what lies outside, such as failing since some time. */
export function isFoundOutside(
  { automatic, concept, state }: Deed,
  attributes: readonly { readonly data: { readonly concept: string; readonly name: string } }[],
): boolean {
  return (
    automatic === "event" &&
    state !== undefined &&
    attributes.some(
      ({ data }) =>
        data.concept === concept && data.name.toLowerCase() === `${state.toLowerCase()} since`,
    )
  );
}
