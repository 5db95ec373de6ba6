export * from './colour.ts';
export * from './connection.ts';
export * from './embed.ts';
export * from './ids.ts';
export * from './protocol.ts';
export * from './texts.ts';
export * from './time.ts';
export * from './timeline.ts';
