import { expect, it } from 'vitest';
import { summarize } from './statement-summary';

it.each([
  ['select "slug" from "article" where "slug" = ?', 'SELECT', 'article'],
  ['insert into "audit_log" ("at") values (?)', 'INSERT', 'audit_log'],
  ['update "token" set "used" = ?', 'UPDATE', 'token'],
  ['delete from person', 'DELETE', 'person'],
  ['with "found" as (select 1 from "mention") select * from "found"', 'SELECT', 'mention'],
  ['BEGIN IMMEDIATE', 'BEGIN', null],
  ['VACUUM', 'SQL', null],
])('a statement is what it does and to what: %s', (sql, operation, table) => {
  expect(summarize(sql)).toEqual({ operation, table });
});

it.each([
  'select \'from jane\' from "article"',
  "select * from \"article\" where name = 'it''s from jane'",
  "delete from \"article\" where x = 'into jane' or y = 'jane'",
])('text in a statement is not in its summary: %s', (sql) => {
  expect(summarize(sql)).toMatchObject({ table: 'article' });
});
