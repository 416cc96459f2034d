import type { Unit } from "./ir/shapes.ts";

/** Powers of time, data and money that a unit is made of; what is counted has no dimension of its own. */
export type Dimension = readonly [time: Power, data: Power, money: Power];
export type Power = -2 | -1 | 0 | 1 | 2;

const none = [0, 0, 0] as const;
const time = [1, 0, 0] as const;
const rate = [-1, 0, 0] as const;
const data = [0, 1, 0] as const;
const flow = [-1, 1, 0] as const;
const money = [0, 0, 1] as const;
const spending = [-1, 0, 1] as const;
const perData = [0, -1, 1] as const;
const perDataAndTime = [-1, -1, 1] as const;

const day = 86_400;
const month = 730 * 3600;

/** What one of each unit is in seconds, bytes and US dollars. */
export const units = {
  ms: { dimension: time, scale: 0.001 },
  s: { dimension: time, scale: 1 },
  min: { dimension: time, scale: 60 },
  h: { dimension: time, scale: 3600 },
  day: { dimension: time, scale: day },
  month: { dimension: time, scale: month },
  year: { dimension: time, scale: 365 * day },
  B: { dimension: data, scale: 1 },
  kB: { dimension: data, scale: 1e3 },
  MB: { dimension: data, scale: 1e6 },
  GB: { dimension: data, scale: 1e9 },
  TB: { dimension: data, scale: 1e12 },
  "Mbit/s": { dimension: flow, scale: 125_000 },
  "MB/s": { dimension: flow, scale: 1e6 },
  "GB/day": { dimension: flow, scale: 1e9 / day },
  "GB/month": { dimension: flow, scale: 1e9 / month },
  count: { dimension: none, scale: 1 },
  users: { dimension: none, scale: 1 },
  sessions: { dimension: none, scale: 1 },
  devices: { dimension: none, scale: 1 },
  connections: { dimension: none, scale: 1 },
  instances: { dimension: none, scale: 1 },
  rows: { dimension: none, scale: 1 },
  "req/s": { dimension: rate, scale: 1 },
  "msg/s": { dimension: rate, scale: 1 },
  "req/min": { dimension: rate, scale: 1 / 60 },
  "req/h": { dimension: rate, scale: 1 / 3600 },
  "req/month": { dimension: rate, scale: 1 / month },
  "rows/day": { dimension: rate, scale: 1 / day },
  "B/row": { dimension: data, scale: 1 },
  "B/req": { dimension: data, scale: 1 },
  "actions/user/day": { dimension: rate, scale: 1 / day },
  ratio: { dimension: none, scale: 1 },
  percent: { dimension: none, scale: 0.01 },
  vCPU: { dimension: none, scale: 1 },
  "GB-memory": { dimension: data, scale: 1e9 },
  USD: { dimension: money, scale: 1 },
  "USD/h": { dimension: spending, scale: 1 / 3600 },
  "USD/month": { dimension: spending, scale: 1 / month },
  "USD/unit": { dimension: money, scale: 1 },
  "USD/thousand": { dimension: money, scale: 1e-3 },
  "USD/million": { dimension: money, scale: 1e-6 },
  "USD/GB": { dimension: perData, scale: 1e-9 },
  "USD/GB-h": { dimension: perDataAndTime, scale: 1e-9 / 3600 },
  "USD/GB-month": { dimension: perDataAndTime, scale: 1e-9 / month },
  person: { dimension: none, scale: 1 },
} as const satisfies Readonly<Record<Unit, { dimension: Dimension; scale: number }>>;

export type DimensionOf<U extends Unit> = (typeof units)[U]["dimension"];
