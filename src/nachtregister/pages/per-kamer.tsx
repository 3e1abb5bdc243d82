import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { type Column, Table } from '../../ui/index.ts';
import { groupByRoom, type PerKamer } from '../group-by-room.ts';

interface PerKamerProps<P> {
  caption: string;
  /** By room, bed and name. */
  people: readonly P[];
  person: (person: P) => ReactNode;
  empty?: ReactNode;
}

/** People by room with the number of each room; where no one has a room, one below the other. */
export function PerKamerTabel<P extends { kamer: string | null; verblijf: string }>({
  caption,
  people,
  person,
  empty,
}: PerKamerProps<P>) {
  const { t } = useTranslation('nachtregister');
  const { number } = useFormat();
  const columns: Column<PerKamer<P>>[] = [
    {
      key: 'kamer',
      header: t('nachten.kolom.kamer'),
      rowHeader: true,
      cell: ({ kamer }) => kamer ?? t('nachten.zonderKamer'),
    },
    {
      key: 'aantal',
      header: t('nachten.kolom.aantal'),
      numeric: true,
      cell: ({ mensen }) => number(mensen.length),
    },
    {
      key: 'mensen',
      header: t('nachten.kolom.namen'),
      cell: ({ mensen }) => <Mensen people={mensen} person={person} />,
    },
  ];
  const [first, ...more] = groupByRoom(people);
  if (first?.kamer === null && more.length === 0) return <Mensen people={people} person={person} />;
  return (
    <Table
      caption={caption}
      hideCaption
      columns={columns}
      rows={groupByRoom(people)}
      rowKey={({ kamer }) => kamer ?? ''}
      empty={empty}
    />
  );
}

function Mensen<P extends { verblijf: string }>({
  people,
  person,
}: Pick<PerKamerProps<P>, 'people' | 'person'>) {
  return (
    <ul className="od-people-list">
      {people.map((one) => (
        <li key={one.verblijf}>{person(one)}</li>
      ))}
    </ul>
  );
}
