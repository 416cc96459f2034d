/**
 * A time within the system that no request of a client is: a query of a store, or how late a message is handled. Their own
 * series are counted, as what is answered over HTTP may be slow for other reasons.
 */
const inner = [
  {
    is: /\b(?:database|db|sql|quer(?:y|ies))\b/i,
    needs: /\b(?:database|db|sql)\b/i,
    series: "db_client_operation_duration_seconds",
    of: "each operation on a store",
  },
  {
    is: /\b(?:queue|event|message)s?\b.*\b(?:lag|processing|handling|handled)\b/i,
    needs: /./,
    series: "messaging_process_duration_seconds",
    of: "each message handled",
  },
] as const;

export interface InnerTime {
  readonly series: string;
  readonly of: string;
}

export function innerTimeOf(name: string): InnerTime | undefined {
  return inner.find(({ is, needs }) => is.test(name) && needs.test(name));
}

/** The percentile of its own series against the time that it may take. */
export function innerExpression(
  { series }: InnerTime,
  percentile: number,
  seconds: number,
): string {
  return `histogram_quantile(${percentile / 100}, sum by (le) (rate(${series}_bucket[10m]))) > ${seconds}`;
}
