import type { AuditRow, TokenRow } from '../access/tables';

/**
 * The rows of a library. Documents (`data`, `summary`, `document`) are JSON in the vocabulary
 * of `@dateline/model`; the other columns repeat what questions across stories need to find.
 * `ref` columns hold an entity's address (`people/john-kerry`); instants are milliseconds
 * since 1970 in UTC; ordering columns are folded text.
 */
export interface Tables {
  subjects: SubjectRow;
  changes: ChangeRow;
  meta: MetaRow;
  entities: EntityRow;
  entity_names: EntityNameRow;
  entity_words: EntityWordRow;
  places: PlaceRow;
  organizations: OrganizationRow;
  events: EventRow;
  event_participants: EventParticipantRow;
  event_precedence: EventPrecedenceRow;
  roles: RoleRow;
  storylines: StorylineRow;
  articles: ArticleRow;
  article_documents: ArticleDocumentRow;
  article_storylines: ArticleStorylineRow;
  article_entities: ArticleEntityRow;
  contributions: ContributionRow;
  mentions: MentionRow;
  quotes: QuoteRow;
  disagreements: DisagreementRow;
  disagreement_entities: DisagreementEntityRow;
  evidence: EvidenceRow;
  article_revisions: ArticleRevisionRow;
  edited_articles: EditedArticleRow;
  drafts: DraftRow;
  tokens: TokenRow;
  audit: AuditRow;
}

/** What is stored, and the hash of everything that a reader could see of it. */
export interface SubjectRow {
  readonly subject: string;
  readonly hash: string;
}

export interface ChangeRow {
  readonly sequence: number;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
}

export interface MetaRow {
  readonly key: string;
  readonly value: string;
}

export interface EntityRow {
  readonly ref: string;
  readonly kind: string;
  readonly slug: string;
  readonly name: string;
  readonly sort_key: string;
  readonly data: string;
}

/** The name (position 0) and the aliases. */
export interface EntityNameRow {
  readonly ref: string;
  readonly position: number;
  readonly name: string;
  readonly folded: string;
}

export interface EntityWordRow {
  readonly ref: string;
  readonly word: string;
}

export interface PlaceRow {
  readonly ref: string;
  readonly place_kind: string;
  readonly contained_in: string | null;
  readonly country_code: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision_km: number | null;
}

export interface OrganizationRow {
  readonly ref: string;
  readonly organization_kind: string;
  readonly part_of: string | null;
}

export interface EventRow {
  readonly ref: string;
  readonly slug: string;
  readonly event_kind: string;
  readonly status: string;
  /** null: undated. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** As `earliest` and `latest`, but after every date when undated, so that one index orders all. */
  readonly sort_earliest: number;
  readonly sort_latest: number;
  readonly place: string | null;
  readonly part_of: string | null;
}

export interface EventParticipantRow {
  readonly event: string;
  readonly position: number;
  readonly entity: string;
  readonly role: string | null;
}

export interface EventPrecedenceRow {
  readonly event: string;
  readonly preceded_by: string;
}

export interface RoleRow {
  readonly id: string;
  readonly person: string;
  readonly organization: string | null;
  readonly title: string;
  readonly position: number;
  readonly data: string;
}

export interface StorylineRow {
  readonly slug: string;
  readonly title: string;
  readonly sort_key: string;
  readonly data: string;
}

export interface ArticleRow {
  readonly slug: string;
  readonly headline: string;
  readonly language: string;
  readonly published: number;
  readonly revision: number;
  /** 1 or 0. */
  readonly retracted: number;
  readonly summary: string;
}

export interface ArticleDocumentRow {
  readonly slug: string;
  readonly hash: string;
  readonly document: string;
}

export interface ArticleStorylineRow {
  readonly article: string;
  readonly storyline: string;
}

/** Whom and what an article mentions or states a fact about. */
export interface ArticleEntityRow {
  readonly article: string;
  readonly entity: string;
}

export interface ContributionRow {
  readonly article: string;
  readonly position: number;
  readonly person: string;
  readonly kind: string;
  readonly reported_from: string | null;
}

export interface MentionRow {
  readonly id: string;
  readonly article: string;
  readonly entity: string;
  readonly block: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly data: string;
}

export interface QuoteRow {
  readonly id: string;
  readonly article: string;
  readonly position: number;
  readonly mode: string;
  readonly speaker: string;
  readonly speaker_role: string | null;
  readonly event: string | null;
  readonly folded_text: string;
  readonly data: string;
}

export interface DisagreementRow {
  readonly id: string;
  readonly article: string;
  readonly position: number;
  readonly data: string;
}

/** Whom or what a disagreement is about, and who holds a side in it. */
export interface DisagreementEntityRow {
  readonly entity: string;
  readonly disagreement: string;
  readonly article: string;
}

/** Where the text says a fact. `owner` is the subject that the fact is written with. */
export interface EvidenceRow {
  readonly owner: string;
  readonly fact: string;
  readonly position: number;
  readonly article: string;
  readonly revision: number;
  readonly block: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly status: string;
}

/** What an article said at one of its revisions. */
export interface ArticleRevisionRow {
  readonly article: string;
  readonly number: number;
  /** JSON of a library with that article alone. */
  readonly story: string;
}

/** An article whose present state was made by an edit, so that loading files must not undo it. */
export interface EditedArticleRow {
  readonly article: string;
}

/** A story that is not published. */
export interface DraftRow {
  readonly slug: string;
  /** Rises with each change, so that a stale one is noticed. */
  readonly version: number;
  readonly created: string;
  readonly updated: string;
  /** JSON of a library with that article alone. */
  readonly story: string;
  /** JSON: what was not understood when it was drafted. */
  readonly notices: string;
}
