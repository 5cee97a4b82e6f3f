'use client';

import { ChoiceEditor } from './choice-editor';
import type { CellValue, Column } from './column';
import { TextEditor } from './text-editor';

/** How an edit ended: the new value, absent where nothing changed, and where the cursor goes; `away` leaves it alone. */
export interface EditEnd {
  value?: CellValue;
  move: 'stay' | 'down' | 'up' | 'right' | 'left' | 'away';
}

export interface CellEditorProps<Row> {
  row: Row;
  column: Column<Row>;
  /** The first typed key replaced the cell: the editor begins empty and takes that key itself. */
  replace: boolean;
  /** Where there is no room below or to the right, a long text grows the other way. */
  upwards: boolean;
  leftwards: boolean;
  onEnd: (end: EditEnd) => void;
}

/** The editor of one cell; Esc takes back, Tab and Enter commit and move, leaving commits. */
export function CellEditor<Row>({ row, column, replace, upwards, leftwards, onEnd }: CellEditorProps<Row>) {
  const { edit } = column;
  if (!edit) return null;
  if (edit.kind === 'choice' || edit.kind === 'choices') {
    return (
      <ChoiceEditor
        label={column.label}
        multiple={edit.kind === 'choices'}
        value={edit.value(row)}
        choices={edit.choices?.(row) ?? []}
        empty={edit.empty}
        creates={edit.creates}
        onEnd={onEnd}
      />
    );
  }
  return (
    <TextEditor
      label={column.label}
      before={(edit.text ?? column.text)(row)}
      replace={replace}
      long={edit.kind === 'longText'}
      numeric={edit.kind === 'number'}
      maxLength={edit.maxLength}
      upwards={upwards}
      leftwards={leftwards}
      empty={edit.empty}
      parse={edit.parse}
      onEnd={onEnd}
    />
  );
}
