import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import type { Column } from './column.ts'

type ColumnMenuProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly string[]
  readonly onChoose: (key: string, isShown: boolean) => void
}

export function ColumnMenu<Row>({ columns, shown, onChoose }: ColumnMenuProps<Row>) {
  const { t } = useTranslation()
  return (
    <Menu
      className="menu-end column-menu"
      label={t('ui.table.columns')}
      summary={
        <>
          <Icon name="columns" size={18} />
          <span>{t('ui.table.columns')}</span>
        </>
      }
    >
      {columns
        .filter((column) => !column.isMain)
        .map((column) => (
          <label key={column.key} className="menu-item">
            <input
              type="checkbox"
              checked={shown.includes(column.key)}
              onChange={(event) => onChoose(column.key, event.target.checked)}
            />
            {column.label}
          </label>
        ))}
    </Menu>
  )
}
