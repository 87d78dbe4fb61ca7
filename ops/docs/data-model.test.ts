import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderDataModel } from './data-model.ts'
import { factsOf } from './migration-facts.ts'
import { fillBlocks } from './render-data-model.ts'

const page = readFileSync('docs/modelo_datos.md', 'utf8')

test('the page on the data model is as the schema and the migrations are', () => {
  expect(page, 'run `npm run docs:data-model`').toBe(renderDataModel(page))
})

test('every table has its own section, with words before its columns', () => {
  const sections = [...page.matchAll(/<!-- generated: (\w+) -->/g)].map(([, name]) => name!).filter((name) => name !== 'diagram')
  for (const name of sections)
    expect(page).toMatch(new RegExp(`^### ${name}\n\n[A-Z][^#|]{80,}\n\n<!-- generated: ${name} -->$`, 'm'))
  expect(sections.length).toBeGreaterThan(20)
})

test('a table without a place on the page is named, and so is a place without a table', () => {
  const blocks = new Map([['orders', 'columns']])
  expect(() => fillBlocks('nothing', blocks)).toThrow('no place for: orders')
  expect(() => fillBlocks('<!-- generated: orders -->\n<!-- end -->\n<!-- generated: gone -->\n<!-- end -->', blocks)).toThrow(
    'no such table: gone',
  )
  expect(fillBlocks('a\n<!-- generated: orders -->\nold\n<!-- end -->\nb', blocks)).toBe(
    'a\n<!-- generated: orders -->\n\ncolumns\n\n<!-- end -->\nb',
  )
})

test('what migrations add by hand is read in their order: keys, triggers, and a trigger that was dropped is gone', () => {
  const facts = factsOf([
    'alter table users add constraint users_influencer_fk foreign key (influencer_id) references influencers (id) on delete restrict;',
    'create trigger frozen before update or delete on orders for each statement execute function refuse_change();',
    'create constraint trigger no_overlap after insert on codes deferrable\n  for each row execute function refuse();\ndrop trigger frozen on orders;',
    '-- create trigger said before insert on words for each row execute function say();',
  ])
  expect(facts.foreignKeys).toEqual([{ table: 'users', column: 'influencer_id', target: 'influencers' }])
  expect(facts.triggers).toEqual([{ table: 'codes', name: 'no_overlap', fires: 'after insert', runs: 'refuse' }])
})
