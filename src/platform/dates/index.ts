/** Dates, nights and moments. ISO text outside, Temporal inside; the only place that knows the time zone of nights. */
export * from './clock.ts';
export * from './iso-date.ts';
export * from './iso-date-schema.ts';
export * from './nights.ts';
export * from './parse-date.ts';
export * from './pasen.ts';
