import { Column, type ColumnOptions, Index, PrimaryColumn } from 'typeorm';

/**
 * The column kinds of this database, each said once. Codes and ids compare bytewise: utf8mb4_unicode_ci would hold
 * 'a' = 'Á' and one emoji equal to another.
 */
const BINARY = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** Random id as primary key. */
export const IdKey = () => PrimaryColumn({ type: 'char', length: 32, ...BINARY });

/** Reference to a row of ours. */
export const Ref = (options: ColumnOptions = {}) => Column({ type: 'char', length: 32, ...BINARY, ...options });

/** A code of ours: state, topic, role, … */
export const Code = (length = 32, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...BINARY, ...options });

/** Moment in UTC, to the millisecond. */
export const Moment = (options: ColumnOptions = {}) => Column({ type: 'datetime', precision: 3, ...options });

/** The order in which rows were written: moments may be equal, and ids are random. Given by the database. */
export function Written(): PropertyDecorator {
  return (target, property) => {
    Index({ unique: true })(target, property);
    Column({ type: 'bigint', generated: 'increment' })(target, property);
  };
}

/** Legal day in Shanghai, as a string on both sides. */
export const LegalDay = (options: ColumnOptions = {}) => Column({ type: 'date', ...options });

/** Encrypted text: `v1.<kid>.<iv>.<ciphertext>.<tag>`. */
export const Sealed = (options: ColumnOptions = {}) => Column({ type: 'text', ...BINARY, nullable: true, ...options });

/** Keyed hash of a normalised value, for exact lookups of what is encrypted. */
export const BlindIndex = (options: ColumnOptions = {}) =>
  Column({ type: 'char', length: 64, ...BINARY, nullable: true, ...options });

/** Plain text that is nobody's secret. */
export const Plain = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, charset: 'utf8mb4', collation: 'utf8mb4_unicode_ci', ...options });

/** 1 while in use, NULL once it is retired: a unique key over it lets the same name be given again. */
export const Live = () => Column({ type: 'tinyint', nullable: true, default: 1 });

/** Counts the changes of a row, so that nobody writes over what he has not seen. */
export const Version = () => Column({ type: 'int', default: 1 });

/** Degrees of a place on the map, to the tenth of a metre; null: not known. */
export const Degrees = () =>
  Column({
    type: 'decimal',
    precision: 9,
    scale: 6,
    nullable: true,
    transformer: { to: (n: number | null) => n, from: (n: string | null) => (n === null ? null : Number(n)) },
  });
