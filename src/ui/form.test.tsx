import { describe, expect, it } from 'vitest';
import ui from './i18n/nl.json' with { type: 'json' };
import { CheckboxField, DateField, Fieldset, Form, RadioGroup, TextField } from './index.ts';
import { render } from './render.test-support.tsx';

const texts = { ui, fouten: { leeg: 'Vul dit in', 'te-vroeg': 'Kies een dag na {{dag}}' } };

const form = (
  <Form
    submissionId="7b1f"
    hidden={{ locatie: 'l-1' }}
    values={{ naam: 'Ștefan Ionescu', bevestigd: 'on' }}
    errors={{
      issues: [
        { path: 'naam', code: 'leeg' },
        { path: 'naam', code: 'te-vroeg' },
        { path: 'vertrek', code: 'te-vroeg', params: { dag: '24 nov' } },
        { path: '', code: 'leeg' },
      ],
      values: { naam: '<b>', vertrek: '2026-11-23', soort: 'video' },
    }}
  >
    <TextField name="naam" label="Naam" hint="Zoals op het document" />
    <Fieldset legend="Verblijf">
      <DateField name="vertrek" label="Vertrek" optional />
    </Fieldset>
    <RadioGroup
      name="soort"
      label="Hoe gezien"
      options={[
        { value: 'persoonlijk', label: 'Persoonlijk' },
        { value: 'video', label: 'Video' },
      ]}
    />
    <CheckboxField name="bevestigd" label="Gezien" defaultChecked />
  </Form>
);

describe('a form that was refused', () => {
  const html = render(form, { texts });

  it('posts token and identifier', () => {
    expect(html).toContain('name="_csrf" value="token-of-the-session"');
    expect(html).toContain('name="_id" value="7b1f"');
    expect(html).toContain('name="locatie" value="l-1"');
  });

  it('sums up what is wrong, label first, with links to the fields', () => {
    expect(html).toContain('Er zijn 3 dingen die nog niet kloppen');
    expect(html).toMatch(/href="#naam">Naam: Vul dit in</);
    expect(html).toMatch(/href="#vertrek">Vertrek: Kies een dag na 24 nov</);
    expect(html).toContain('<li>Vul dit in</li>');
  });

  it('keeps what was typed in place of what was stored', () => {
    const naam = html.match(/<input[^>]*id="naam"[^>]*>/)?.[0];
    expect(naam).toContain('value="&lt;b&gt;"');
    expect(html).toMatch(/value="video"[^>]*checked=""|checked=""[^>]*value="video"/);
    expect(html.match(/<input[^>]*id="bevestigd"[^>]*>/)?.[0]).not.toContain('checked');
  });

  it('ties hint and error to the control', () => {
    const naam = html.match(/<input[^>]*id="naam"[^>]*>/)?.[0];
    expect(naam).toContain('aria-describedby="naam-hint naam-error"');
    expect(naam).toContain('aria-invalid="true"');
    expect(naam).toContain('aria-required="true"');
    expect(html).toMatch(/id="naam-error"[^>]*>.*?Vul dit in/);
  });

  it('marks the field that may stay empty', () => {
    expect(html).toContain('Vertrek<span class="od-field__optional"> (niet verplicht)</span>');
    expect(html.match(/<input[^>]*id="vertrek"[^>]*>/)?.[0]).not.toContain('aria-required');
  });
});

describe('a form that was interrupted by the end of the session', () => {
  const restored = { naam: 'Zofia' };

  it('comes back with what was typed', () => {
    const html = render(
      <Form values={{ naam: 'Ștefan' }}>
        <TextField name="naam" label="Naam" />
      </Form>,
      { texts, shell: { restored } },
    );
    expect(html).toContain('value="Zofia"');
    expect(html).toContain('U was uitgelogd');
  });

  it('leaves forms of one button alone', () => {
    const html = render(
      <Form inline>
        <button type="submit">Ga</button>
      </Form>,
      { texts, shell: { restored } },
    );
    expect(html).not.toContain('U was uitgelogd');
  });
});
