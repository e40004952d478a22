/** One block of the page about the model: paragraph, note, formula, list, table, references, constants, or a figure with its caption. */
import type { ComponentChildren } from 'preact';
import type { Block, Cell, ConstantGroup, FigureName, Reference } from '../../views/model-blocks.ts';
import { useT, useWords } from '../kit/words-context.tsx';
import { Formula } from './rich.tsx';

export interface BlockProps {
  readonly block: Block;
  readonly draw: (figure: FigureName) => ComponentChildren;
}

export function BlockOf({ block, draw }: BlockProps) {
  const words = useWords();
  switch (block.kind) {
    case 'text':
      return <p>{words.say(block.say)}</p>;
    case 'note':
      return <p class="model-note">{words.say(block.say)}</p>;
    case 'heading':
      return <h3>{words.say(block.say)}</h3>;
    case 'formula':
      return (
        <div class="model-formula">
          <Formula line={words.say(block.line)} />
          <p>{words.say(block.plain)}</p>
        </div>
      );
    case 'list':
      return <ul class="model-list">{block.items.map((item) => <li key={item.key}>{words.say(item)}</li>)}</ul>;
    case 'table':
      return <Table block={block} />;
    case 'figure':
      return (
        <figure class={`model-figure model-figure-${block.figure}`}>
          {draw(block.figure)}
          <figcaption>{words.say(block.caption)}</figcaption>
        </figure>
      );
    case 'references':
      return <ul class="model-references">{block.items.map((item) => <Work key={item.title} work={item} />)}</ul>;
    case 'constants':
      return <Constants groups={block.groups} />;
  }
}

function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  const words = useWords();
  const { caption, head, rows, numbers } = block;
  const cell = (one: Cell): string => (typeof one === 'object' ? words.say(one) : String(one));
  const side = (column: number): string => (numbers.includes(column) ? 'number' : '');
  return (
    <table class={head.length > 2 ? 'model-table' : 'model-table model-table-two'}>
      <caption>{words.say(caption)}</caption>
      <thead>
        <tr>{head.map((one, i) => <th key={one.key} scope="col" class={side(i)}>{words.say(one)}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((one, i) => (i === 0 ? <th key={i} scope="row" class={side(i)}>{cell(one)}</th> : <td key={i} class={side(i)}>{cell(one)}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Work({ work }: { readonly work: Reference }) {
  const t = useT();
  return (
    <li>
      {work.authors},{' '}
      {work.url === null ? (
        <cite>{work.title}</cite>
      ) : (
        <a href={work.url} target="_blank" rel="noreferrer">
          <cite>{work.title}</cite>
          <span class="sr-only">{t('ui.kit.source.new-window')}</span>
        </a>
      )}
      , {work.where}
      {work.year === null ? '' : ` (${work.year})`}
    </li>
  );
}

function Constants({ groups }: { readonly groups: readonly ConstantGroup[] }) {
  const t = useT();
  return (
    <details class="model-details">
      <summary>{t('ui.model.constants.show')}</summary>
      <div class="model-constants">
        {groups.map((group) => (
          <table key={group.name}>
            <caption>{group.name === '' ? t('ui.model.constants.single') : group.name}</caption>
            <thead class="sr-only">
              <tr>
                <th scope="col">{t('ui.model.constants.name')}</th>
                <th scope="col">{t('ui.model.constants.value')}</th>
              </tr>
            </thead>
            <tbody>
              {group.values.map(({ name, value }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="number">{String(value).replace('-', '\u2212')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
}
