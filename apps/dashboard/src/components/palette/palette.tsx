'use client';

import { Button, Combobox, Kbd, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { findPlaces } from './find-places.ts';
import styles from './palette.module.css';
import type { Place } from './place.ts';
import { usePlaces } from './use-places.ts';

const kinds = ['Pages', 'Bots', 'Symbols'] as const;

/** Ctrl-K, Cmd-K or / from anywhere: type a few letters of a page, bot or symbol, and go there. */
export function Palette({ pages }: { pages: readonly Place[] }) {
  const [isOpen, { open, close, toggle }] = useDisclosure(false);
  useHotkeys([
    ['mod+K', toggle],
    ['/', open],
  ]);
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        className={styles.opener}
        leftSection={<Search size={12} aria-hidden="true" />}
        rightSection={
          <Kbd className={styles.key} aria-hidden="true">
            Ctrl K
          </Kbd>
        }
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={open}
      >
        <span className={styles.word}>Jump</span>
        <span className="visually-hidden"> to a page, bot or symbol</span>
      </Button>
      {/* In parts, because the whole comes with a <header>, and a page has one already. */}
      <Modal.Root opened={isOpen} onClose={close} yOffset="10dvh">
        <Modal.Overlay />
        <Modal.Content aria-label="Jump to">
          <Modal.Body className={styles.body}>
            <Jump pages={pages} isOpen={isOpen} onLeave={close} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

interface JumpProps {
  readonly pages: readonly Place[];
  readonly isOpen: boolean;
  readonly onLeave: () => void;
}

function Jump({ pages, isOpen, onLeave }: JumpProps) {
  const [text, setText] = useState('');
  const router = useRouter();
  // Always unfolded; Escape, which would fold it, closes the palette.
  const combobox = useCombobox({ opened: true, onDropdownClose: onLeave });
  const { places, problem } = usePlaces(isOpen);
  const found = findPlaces([...pages, ...places], text);
  const jump = (href: string) => {
    onLeave();
    router.push(href);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={jump}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          aria-label="Page, bot or symbol"
          placeholder="Page, bot or symbol"
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.resetSelectedOption();
          }}
          onKeyDown={(event) => {
            // Enter without a choice takes the first place.
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1 && found[0]) {
              event.preventDefault();
              jump(found[0].href);
            }
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label="Places">
        {kinds.map((kind) => (
          <PlaceGroup key={kind} kind={kind} places={found.filter((place) => place.kind === kind)} />
        ))}
        {found.length === 0 && <Combobox.Empty>Nothing is called that.</Combobox.Empty>}
      </Combobox.Options>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          Pages only: {problem}
        </p>
      )}
    </Combobox>
  );
}

function PlaceGroup({ kind, places }: { kind: Place['kind']; places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <Combobox.Group label={kind}>
      {places.map(({ label, detail, href }) => (
        <Combobox.Option key={href} value={href}>
          {label} <span className={styles.detail}>{detail}</span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
