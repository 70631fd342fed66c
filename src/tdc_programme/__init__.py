"""Programme 1322 and the documents that carry it, as typed values: read, checked, written.

>>> import tdc_programme as tdc
>>> tdc.parse_number("Sáu (06)")
6

Every name of this page is loaded on first use: importing the package costs next to nothing. ``help(tdc.NAME)`` says all
of one.

Contents
========

Errors, texts and their places
  CitationError             Not a document number or a citation of a legal document
  DataError                 Bad JSON, bad structure, or a value that its type refuses
  DateError                 Not a date, a period or a time limit, or one that no calendar has
  DocumentError             A source that cannot be read as an administrative document
  Fault                     One thing wrong in a data structure: where (a path such as $.tasks[1].months) and what
  Found                     A value and where it stands: source[start:end] == text
  Language                  What this library speaks
  MissingExtraError         An optional part was asked for whose packages are not installed
  NumberError               Not a number as Vietnamese writes one, or one that contradicts itself (Sáu (05))
  QuantityError             Not an amount with a unit, or a contradictory one (từ 10 đến 5 bài)
  TdcError                  A text or a value that breaks a rule of its type

Letters
  fold                      Return a key by which texts that only look different compare equal
  to_ascii                  Write Vietnamese without diacritics: đ is d, quotes and dashes are plain
  sort_key                  Return a key that sorts text as a Vietnamese dictionary does
  decode_legacy             Turn TCVN3 or VNI text into Unicode
  detect_legacy_encoding    Tell whether a text is TCVN3 or VNI read as Latin-1; None unless it is certain
  to_nfc                    Compose letters and their marks (Unicode NFC), as this library writes all text
  place_tones               Write the tone of the open rimes oa, oe, uy in one style: hòa or hoà

Numbers
  Money                     A sum of money (số tiền) in a currency
  WrittenFraction           A fraction (phân số) as it is written: 06/09 is six ninths, and equal to two thirds
  format_count              Write a count as official papers do: two figures below ten
  format_fraction           Write a fraction in figures
  parse_fraction            Read a text that is one fraction: in words, in figures, or in both where they agree
  spell_fraction            Spell a fraction in Vietnamese words, lower case
  find_fractions            Find the fractions in a text
  find_money                Find the sums of money in a text, with their currencies
  format_money              Write a sum of money in figures
  parse_money               Read a sum of money: figures, words (with or without chẵn), or both where they agree
  spell_money               Spell a sum of money as vouchers and invoices do: a capital first letter
  format_number             Write a number in figures: a dot between thousands, a comma before decimals
  parse_number              Read a text that is one number, in figures, in words, or in both where they agree
  spell_number              Spell a number in Vietnamese words, lower case
  find_numbers              Find the numbers in a text: 1.200, 12,5, hai mươi, 1,5 triệu, Sáu (06)
  parse_ordinal             Read an ordinal: thứ nhất, thứ nhì, thứ tư, thứ 5
  spell_ordinal             Spell an ordinal: thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm …
  format_percent            Write a share of one as a percentage: 0.655 is 65,5%
  parse_percent             Read a percentage as a share of one: 65,5% is 0.655
  format_roman              Write 1 to 39 in Roman numerals
  parse_roman               Read a Roman numeral from I to XXXIX, all in capitals or all in small letters

Dates
  CountedDate               A day counted from another: ngày thứ 90 kể từ ngày ký, 05 ngày làm việc trước ngày họp
  Deadline                  A date with the side of it that is meant (trước 17h00 ngày 22/03/2023)
  Limit                     How a deadline bounds the time
  PartOfPeriod              A part of a longer time: ngày làm việc cuối cùng của quý I/2025, cuối tháng sau
  Period                    A time from one date to another, both included; an open or unknown side is None
  PeriodPart                Which part of a longer time is meant
  RecurringDate             A day of every year (ngày 30 tháng 01 hàng năm) or, with no month, of every month
  RelativeDate              A date that moves with the day that a text speaks from: 17h00 ngày mai
  TimeLimit                 A length of time from an event
  WrittenDate               A date as written: each part a number, or None where it was left blank or not said
  format_date               Write a date; what was written with it
  parse_date                Read one date, month or year, with the time of day and weekday that stand with it
  find_dates                Find every date, period, recurring day and time limit of a text, in order
  working_days_between      Count the working days after start up to end, which counts; negative where end comes first
  find_deadlines            Find every date that bounds a time, with the side of it that is meant
  format_period             Write a period: giai đoạn 2021-2030, a quarter, the first or last months of a year
  parse_period              Read one period: years, a range of dates, a quarter, the first or last months of a year
  format_recurring_date     Write a day of every year or month
  parse_recurring_date      Read one day of every year or of every month
  parse_relative_date       Read one date that depends on another day
  find_relative_dates       Find every date of a text that depends on another day, in order, without overlaps
  format_time               Write a time of day
  parse_time                Read one time of day: the hour, 0-24, and the minute
  format_time_limit         Write a length of time from an event
  parse_time_limit          Read one length of time from an event
  is_working_day            Tell whether offices work on day
  add_working_days          Return the n-th working day after day; before it, where n is negative

Quantities
  Bound                     What an amount says of the real one
  Per                       A denominator: /2 tháng is Per(2, "tháng"), /hội thảo is Per(1, "hội thảo")
  Quantity                  An amount of something, with what is said of its bounds, denominators and time
  Span                      A length of time: 12 tháng is Span(12, "tháng")
  find_quantities           Find every quantity in a text
  format_quantity           Write a quantity as official papers do, so that parse_quantity gives it back
  parse_quantity            Read a text that is one quantity
  format_span               Write a length of time
  parse_span                Read a text that is one length of time: 12 tháng, mười hai (12) tháng, 02 năm 6 tháng

Law: kinds, agencies, numbers, citations, the register
  Agency                    An agency (cơ quan ban hành) under one name
  AgencyUnit                A unit of an agency (đơn vị trực thuộc) under its official name
  ArticleHeading            An article (điều) and its heading
  ArticleRecord             The articles of documents, as far as they are on record
  Citation                  One cited document (văn bản được viện dẫn), with all that the text says of it
  DocumentKind              A kind of document (loại văn bản)
  DocumentNumber            A document's number and symbol (số, ký hiệu văn bản)
  InternalReference         A reference of a text to the document that it stands in, or to parts of it
  KnownArticles             The articles of a document that are on record
  KnownDocument             A legal document and what is known of it; its number is the least
  LegalBasis                A line of the bases on which a document rests (căn cứ ban hành)
  LegalChange               A fact: what one document does to another: it amends, replaces, repeals it
  LegalRegister             Known documents and what changes them
  LegalStatus               Whether a document is in force on a day
  Pinpoint                  A place in a document: Điều article, khoản clause, điểm point, tiết item, or another part
  ProvisionKind             A kind of part of a document, from the largest to the smallest
  RelationType              What one document does to another
  Standard                  A standard or technical regulation, as it is cited
  agencies                  Return every known agency; one that changed its name but not its code stands once a name
  agency                    Return the agency with this code, or with this name, in any letter case and Unicode form
  format_citation           Write a citation
  parse_citation            Read a text that is one citation, with its pinpoints, issuer and subject
  find_citations            Find every citation of a legal document in a text, in order
  resolve_citations         Group the citations of a text by the document that they mean, in order of first mention
  parse_document_number     Read a text that is one document number
  find_document_numbers     Find every document number in a text, with or without a word for the kind before it
  find_internal_references  Find the references of a text to itself: khoản 2 Điều này, Điều 5 Nghị định này
  document_kind             Return the kind that a label or a code names, in any letter case and Unicode form
  document_kinds            Return every kind of document: normative (highest rank first), the 29 administrative ones
  find_legal_bases          Find the legal bases of a document: Căn cứ Luật …;, Thực hiện Quyết định số …;
  find_relations            Find what a text says that documents do to each other
  parse_standard            Read a text that is one standard or technical regulation
  find_standards            Find the standards and technical regulations that a text cites, in order
  agency_units              Return the known units of an agency, in the order of the decision that names them

Programme 1322: its plans, tasks and quotas
  Convention                A way to turn months into weeks or days (cách quy đổi tháng ra tuần, ngày)
  Counting                  Whether the first day of a time belongs to it (ngày đầu tiên của thời hạn)
  Deliverable               One numbered deliverable (kết quả, sản phẩm chính)
  DeliverableQuota          What is to be delivered, in numbers (định mức sản phẩm)
  Organisation              An organisation (tổ chức), by its name as written
  OrientationPlan           The priority orientations for the tasks that start in one year
  Person                    A person (cá nhân)
  PriorityOrientation       One priority orientation (định hướng ưu tiên)
  Programme                 A national programme (chương trình quốc gia)
  ProgrammeProgress         How far the tasks of a programme are on a day
  Province                  A province-level unit (tỉnh, thành phố trực thuộc trung ương)
  Region                    A region (vùng) and the provinces in it
  Task                      A national science-and-technology task (nhiệm vụ KH&CN cấp quốc gia)
  derive                    Return what follows from a quota
  explain                   Say how each figure of a quota, or of all quotas of a task, follows from the text
  indicators                Return the known targets of a programme
  province                  Return the province-level unit of a name on a day
  provinces                 Return the province-level units on a day: 63, and 34 from 1 July 2025
  regions                   Return the six socio-economic regions (vùng kinh tế - xã hội) as they are on a day
  programme_1322            Return Programme 1322: its legal bases, the orientations for 2024
  programme_1322_sources    Return where each entry of programme_1322 comes from, by its path; in Vietnamese
  region_of                 Return the region that a name means on a day: a region's own name
  successor_of              Return what took the place of an agency or a province (cơ quan, đơn vị hành chính kế tục)

Where the facts come from
  BundledSource             What facts of a table that the package carries rest on
  Confidence                How sure a fact is (độ tin cậy) that the package carries
  Provenance                Where one fact comes from, how sure it is, from when to when it holds
  provenance                Return where a fact that the package carries comes from: an agency, a province
  sources                   Return what the facts that the package carries rest on, table by table

What is due, what is done
  Delivery                  Something delivered (sản phẩm đã giao nộp)
  Event                     Something that happens on the path, from which a limit counts
  Milestone                 A day on which something of a task is due (mốc)
  Progress                  How far a task is on a day (tiến độ)
  QuotaProgress             How far one quota is on a day
  Stage                     A stage of a task's path, in order (giai đoạn)
  Status                    Where a quota stands (tình trạng)
  TaskDeadline              A day, or the days between which it lies, by which something of a task must be done
  milestones                Return what is due when, in the order of the days
  progress                  Return how far a task is at the end of a day
  due_between               Return the milestones that fall due from first to last, both included
  next_deadlines            Return what must be done for a task from today on, the nearest first
  current_stage             Return the furthest stage of which something has happened by a day, or None

Documents
  Amendment                 One instruction of an amending act
  AmendmentAction           What is done to a document or to places in it
  Assignment                A duty that a plan, a decision or a letter gives to offices (phân công nhiệm vụ)
  Chunk                     A stretch of a document, small enough to be searched by itself (đoạn văn bản để tra cứu)
  Consultation              A request for comments (lấy ý kiến góp ý)
  Document                  An administrative document (văn bản hành chính)
  Node                      A part of a document (phần, chương, mục, điều, khoản, điểm, phụ lục …) with the parts …
  Outline                   The parts of a document, in order: a tuple of its largest ones, and ways to the others
  Signature                 Who signs and by what authority (quyền hạn, chức vụ và họ tên người ký)
  announcement              Make the announcement of the tasks that were selected (thông báo kết quả tuyển chọn)
  chunks                    Cut a document into chunks for search (chia văn bản để tra cứu)
  outline                   Read the parts of a text: phần, chương, mục, điều, khoản, điểm, phụ lục
  find_amendments           Find the instructions of an amending act
  format_document           Write a document as text: letterhead, number, date, subject, content, recipients
  read_document             Read an administrative document (công văn, thông báo, quyết định …)
  write_docx                Write a document as a DOCX file, laid out as Decree 30/2020/NĐ-CP, Annex I, wants it
  to_html                   Write a document as a page of HTML: what it says, as headings, paragraphs
  consultation_letter       Make the letter that asks for comments on draft orientations (công văn lấy ý kiến)

Verification: does what a text cites exist, hold, and say so
  Aspect                    What a statement is about
  Likeness                  Why a document on record may be the one that a text means, whose number is another
  PossibleDocument          A document on record that a text may mean, and why (văn bản có thể là văn bản được dẫn)
  RecordCoverage            How much of one series of numbers the record holds (mức độ đầy đủ): one symbol, one year
  Statement                 One thing that a verification says of a citation (nhận định), and what it rests on
  Verdict                   How a statement turns out
  Verification              What is on record of each citation of a text (kết quả đối chiếu viện dẫn), in text order
  VerifiedCitation          One citation of a text, and all that the record says of it
  verify                    Say of each citation of a text whether what it cites exists, holds

Checks
  Finding                   One thing found, where it stands and what to do
  Report                    All findings of a check
  Rule                      One rule, described in one language
  Severity                  How much a finding matters
  check                     Check texts, files or typed values against the rules that they must keep
  rule                      Make a function a rule of your own, which check runs with the others
  rules                     Return all rules that check knows, described in language ("vi" or "en")

Exchange with other programs
  Agenda                    The days of a document, a task or a programme that are certain, and what has none
  ReportingOrganisation     The organisation that reports to IATI (tổ chức báo cáo)
  Storable                  A value that a model of another library can hold
  agenda                    Return what has a certain day in a document, a task, a programme, or in several of them
  to_calendar               Write the days of a document, a task or a programme as iCalendar (RFC 5545)
  configure_converter       Teach a converter of cattrs the values of this library
  make_converter            Make a cattrs converter of your own that knows the classes of this library
  to_iati                   Write a task, or a programme with its tasks
  load_ipython_extension    Let a notebook show tuples of values as tables: %load_ext tdc_programme
  from_json                 Read a value of the class type from JSON, as to_json wrote it
  to_json                   Write a value of this library, or a tuple of such values, as JSON
  from_linked_data          Read the Legislation of a JSON-LD object, ours or another's
  to_linked_data            Return a value as JSON-LD with schema.org's words; its context is inline
  html_of                   Show a value, or a tuple of values of one class, as a piece of HTML
  report_page               Write a page of HTML about documents or programmes: one file that needs nothing beside it
  json_schema               Return the JSON Schema (draft 2020-12) of what from_json reads as a type
  frbr_uri                  Return the IRI of a legal document, or of a place in it

Tables: Arrow, Parquet, XLSX, CSV
  read_deliveries           Read what was delivered from a table or a file that an office keeps
  read_quotas               Read quotas from a table or a file
  table_schema              Return the Arrow schema of one of the library's tables: its columns, their types
  citations_table           Return citations of legal documents (viện dẫn văn bản) as an Arrow table, one a row
  deliverables_table        Return the deliverables (sản phẩm) of tasks and the dash items under them as an Arrow …
  deliveries_table          Return what was delivered (sản phẩm đã giao nộp) as an Arrow table
  findings_table            Return the findings of a check (kết quả kiểm tra) as an Arrow table, one a row
  milestones_table          Return what is due when (mốc thời gian) as an Arrow table, one milestone a row
  outline_table             Return the parts of a document
  progress_table            Return how far quotas are (tiến độ) as an Arrow table, one quota a row
  quotas_table              Return the quotas (định mức sản phẩm) of tasks as an Arrow table, one a row
  read_table                Read one of the library's tables from a Parquet, XLSX or CSV file, as write_table wrote it
  tasks_table               Return the tasks (nhiệm vụ KH&CN) of a programme as an Arrow table, one a row
  write_table               Write one of the library's tables to a file: Parquet, XLSX or CSV, as its name ends
  programme_tables          Return all tables of a programme by their names: what a workbook of it holds
  read_tables               Read all tables of a workbook by their names, as write_tables wrote them
  write_tables              Write several of the library's tables as one XLSX workbook, one sheet a table
  read_tasks                Read tasks from their tables, or from a file that holds these

More stands in the packages of the subjects: ``tdc_programme.vietnamese``, ``.law``, ``.programme``, ``.documents``,
``.checks``, ``.exchange``, ``.text`` and ``.strategies`` (values for tests with hypothesis).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .faces import face, pydoc_asks

if TYPE_CHECKING:
    from . import strategies
    from .catalogue import programme_1322, programme_1322_sources, successor_of
    from .checks.checking import check
    from .checks.model import Finding, Rule, Severity
    from .checks.registry import rule, rules
    from .checks.report import Report
    from .display import html_of, load_ipython_extension, report_page
    from .documents.amending import Amendment, AmendmentAction, find_amendments
    from .documents.assignments import Assignment
    from .documents.chunking import Chunk, chunks
    from .documents.model import Consultation, Document, Signature
    from .documents.outline import Node, Outline, outline
    from .documents.reading import read_document
    from .documents.writing import announcement, consultation_letter, format_document, to_html, write_docx
    from .errors import (
        CitationError,
        DataError,
        DateError,
        DocumentError,
        Fault,
        MissingExtraError,
        NumberError,
        QuantityError,
        TdcError,
    )
    from .exchange.calendars import Agenda, agenda, to_calendar
    from .exchange.convert import from_json, make_converter, to_json
    from .exchange.converters import configure_converter
    from .exchange.iati import ReportingOrganisation, to_iati
    from .exchange.identifiers import frbr_uri
    from .exchange.json_form.schemas import json_schema
    from .exchange.linked import from_linked_data, to_linked_data
    from .law.articles import ArticleHeading, ArticleRecord, KnownArticles
    from .law.authorities import Agency, agencies
    from .law.citations import (
        Citation,
        LegalBasis,
        Pinpoint,
        RelationType,
        find_citations,
        find_legal_bases,
        find_relations,
        format_citation,
        parse_citation,
        resolve_citations,
    )
    from .law.document_numbers import DocumentNumber, find_document_numbers, parse_document_number
    from .law.kinds import DocumentKind, document_kinds
    from .law.lookup import agency, document_kind
    from .law.provisions import InternalReference, ProvisionKind, find_internal_references
    from .law.register import KnownDocument, LegalChange, LegalRegister, LegalStatus
    from .law.standards import Standard, find_standards, parse_standard
    from .law.units import AgencyUnit, agency_units
    from .origins import BundledSource, Provenance, provenance, sources
    from .programme.arithmetic.conventions import Convention, Counting
    from .programme.arithmetic.derivation import derive
    from .programme.deliverables import Deliverable, DeliverableQuota
    from .programme.explaining import explain
    from .programme.orientations import OrientationPlan, PriorityOrientation
    from .programme.people import Organisation, Person
    from .programme.programme import Programme, ProgrammeProgress
    from .programme.targets import indicators
    from .programme.tasks import Task
    from .programme.territory import Province, Region, province, provinces, region_of, regions
    from .programme.time.lifecycle import TaskDeadline, current_stage, next_deadlines
    from .programme.time.procedure import Event, Stage
    from .programme.time.progress import Delivery, Progress, QuotaProgress, Status, progress
    from .programme.time.schedule import Milestone, due_between, milestones
    from .storable import Storable
    from .tables import Confidence
    from .tabular.files import read_table, read_tables, write_table, write_tables
    from .tabular.of_programme import deliverables_table, quotas_table, tasks_table
    from .tabular.of_texts import citations_table, findings_table, outline_table
    from .tabular.of_time import deliveries_table, milestones_table, progress_table
    from .tabular.schemas import table_schema
    from .tabular.values import read_deliveries, read_quotas, read_tasks
    from .tabular.workbooks import programme_tables
    from .text import Found
    from .values import Language
    from .verification import (
        Aspect,
        Likeness,
        PossibleDocument,
        RecordCoverage,
        Statement,
        Verdict,
        Verification,
        VerifiedCitation,
        verify,
    )
    from .vietnamese.dates import (
        CountedDate,
        Deadline,
        Limit,
        PartOfPeriod,
        Period,
        PeriodPart,
        RecurringDate,
        RelativeDate,
        TimeLimit,
        WrittenDate,
        find_dates,
        find_deadlines,
        find_relative_dates,
        format_date,
        format_period,
        format_recurring_date,
        format_time,
        format_time_limit,
        parse_date,
        parse_period,
        parse_recurring_date,
        parse_relative_date,
        parse_time,
        parse_time_limit,
    )
    from .vietnamese.dates.workdays import add_working_days, is_working_day, working_days_between
    from .vietnamese.letters import decode_legacy, detect_legacy_encoding, fold, place_tones, sort_key, to_ascii, to_nfc
    from .vietnamese.numbers import (
        Money,
        WrittenFraction,
        find_fractions,
        find_money,
        find_numbers,
        format_count,
        format_fraction,
        format_money,
        format_number,
        format_percent,
        format_roman,
        parse_fraction,
        parse_money,
        parse_number,
        parse_ordinal,
        parse_percent,
        parse_roman,
        spell_fraction,
        spell_money,
        spell_number,
        spell_ordinal,
    )
    from .vietnamese.quantities import (
        Bound,
        Per,
        Quantity,
        Span,
        find_quantities,
        format_quantity,
        format_span,
        parse_quantity,
        parse_span,
    )

    __version__: str

# Made from the imports above: make pages.
# fmt: off
_HOMES = {
    "catalogue": "programme_1322 programme_1322_sources successor_of",
    "checks.checking": "check",
    "checks.model": "Finding Rule Severity",
    "checks.registry": "rule rules",
    "checks.report": "Report",
    "display": "html_of load_ipython_extension report_page",
    "documents.amending": "Amendment AmendmentAction find_amendments",
    "documents.assignments": "Assignment",
    "documents.chunking": "Chunk chunks",
    "documents.model": "Consultation Document Signature",
    "documents.outline": "Node Outline outline",
    "documents.reading": "read_document",
    "documents.writing": "announcement consultation_letter format_document to_html write_docx",
    "errors": (
        "CitationError DataError DateError DocumentError Fault MissingExtraError NumberError QuantityError TdcError "
    ),
    "exchange.calendars": "Agenda agenda to_calendar",
    "exchange.convert": "from_json make_converter to_json",
    "exchange.converters": "configure_converter",
    "exchange.iati": "ReportingOrganisation to_iati",
    "exchange.identifiers": "frbr_uri",
    "exchange.json_form.schemas": "json_schema",
    "exchange.linked": "from_linked_data to_linked_data",
    "law.articles": "ArticleHeading ArticleRecord KnownArticles",
    "law.authorities": "Agency agencies",
    "law.citations": (
        "Citation LegalBasis Pinpoint RelationType find_citations find_legal_bases find_relations format_citation "
        "parse_citation resolve_citations "
    ),
    "law.document_numbers": "DocumentNumber find_document_numbers parse_document_number",
    "law.kinds": "DocumentKind document_kinds",
    "law.lookup": "agency document_kind",
    "law.provisions": "InternalReference ProvisionKind find_internal_references",
    "law.register": "KnownDocument LegalChange LegalRegister LegalStatus",
    "law.standards": "Standard find_standards parse_standard",
    "law.units": "AgencyUnit agency_units",
    "origins": "BundledSource Provenance provenance sources",
    "programme.arithmetic.conventions": "Convention Counting",
    "programme.arithmetic.derivation": "derive",
    "programme.deliverables": "Deliverable DeliverableQuota",
    "programme.explaining": "explain",
    "programme.orientations": "OrientationPlan PriorityOrientation",
    "programme.people": "Organisation Person",
    "programme.programme": "Programme ProgrammeProgress",
    "programme.targets": "indicators",
    "programme.tasks": "Task",
    "programme.territory": "Province Region province provinces region_of regions",
    "programme.time.lifecycle": "TaskDeadline current_stage next_deadlines",
    "programme.time.procedure": "Event Stage",
    "programme.time.progress": "Delivery Progress QuotaProgress Status progress",
    "programme.time.schedule": "Milestone due_between milestones",
    "storable": "Storable",
    "tables": "Confidence",
    "tabular.files": "read_table read_tables write_table write_tables",
    "tabular.of_programme": "deliverables_table quotas_table tasks_table",
    "tabular.of_texts": "citations_table findings_table outline_table",
    "tabular.of_time": "deliveries_table milestones_table progress_table",
    "tabular.schemas": "table_schema",
    "tabular.values": "read_deliveries read_quotas read_tasks",
    "tabular.workbooks": "programme_tables",
    "text": "Found",
    "values": "Language",
    "verification": (
        "Aspect Likeness PossibleDocument RecordCoverage Statement Verdict Verification VerifiedCitation verify "
    ),
    "vietnamese.dates": (
        "CountedDate Deadline Limit PartOfPeriod Period PeriodPart RecurringDate RelativeDate TimeLimit WrittenDate "
        "find_dates find_deadlines find_relative_dates format_date format_period format_recurring_date format_time "
        "format_time_limit parse_date parse_period parse_recurring_date parse_relative_date parse_time "
        "parse_time_limit "
    ),
    "vietnamese.dates.workdays": "add_working_days is_working_day working_days_between",
    "vietnamese.letters": "decode_legacy detect_legacy_encoding fold place_tones sort_key to_ascii to_nfc",
    "vietnamese.numbers": (
        "Money WrittenFraction find_fractions find_money find_numbers format_count format_fraction format_money "
        "format_number format_percent format_roman parse_fraction parse_money parse_number parse_ordinal "
        "parse_percent parse_roman spell_fraction spell_money spell_number spell_ordinal "
    ),
    "vietnamese.quantities": (
        "Bound Per Quantity Span find_quantities format_quantity format_span parse_quantity parse_span "
    ),
}

__all__ = [
    "Agency", "AgencyUnit", "Agenda", "Amendment", "AmendmentAction", "ArticleHeading", "ArticleRecord", "Aspect",
    "Assignment", "Bound", "BundledSource", "Chunk", "Citation", "CitationError", "Confidence", "Consultation",
    "Convention", "CountedDate", "Counting", "DataError", "DateError", "Deadline", "Deliverable", "DeliverableQuota",
    "Delivery", "Document", "DocumentError", "DocumentKind", "DocumentNumber", "Event", "Fault", "Finding", "Found",
    "InternalReference", "KnownArticles", "KnownDocument", "Language", "LegalBasis", "LegalChange", "LegalRegister",
    "LegalStatus", "Likeness", "Limit", "Milestone", "MissingExtraError", "Money", "Node", "NumberError",
    "Organisation", "OrientationPlan", "Outline", "PartOfPeriod", "Per", "Period", "PeriodPart", "Person", "Pinpoint",
    "PossibleDocument", "PriorityOrientation", "Programme", "ProgrammeProgress", "Progress", "Provenance", "Province",
    "ProvisionKind", "Quantity", "QuantityError", "QuotaProgress", "RecordCoverage", "RecurringDate", "Region",
    "RelationType", "RelativeDate", "Report", "ReportingOrganisation", "Rule", "Severity", "Signature", "Span",
    "Stage", "Standard", "Statement", "Status", "Storable", "Task", "TaskDeadline", "TdcError", "TimeLimit",
    "Verdict", "Verification", "VerifiedCitation", "WrittenDate", "WrittenFraction", "__version__",
    "add_working_days", "agencies", "agency", "agency_units", "agenda", "announcement", "check", "chunks",
    "citations_table", "configure_converter", "consultation_letter", "current_stage", "decode_legacy",
    "deliverables_table", "deliveries_table", "derive", "detect_legacy_encoding", "document_kind", "document_kinds",
    "due_between", "explain", "find_amendments", "find_citations", "find_dates", "find_deadlines",
    "find_document_numbers", "find_fractions", "find_internal_references", "find_legal_bases", "find_money",
    "find_numbers", "find_quantities", "find_relations", "find_relative_dates", "find_standards", "findings_table",
    "fold", "format_citation", "format_count", "format_date", "format_document", "format_fraction", "format_money",
    "format_number", "format_percent", "format_period", "format_quantity", "format_recurring_date", "format_roman",
    "format_span", "format_time", "format_time_limit", "frbr_uri", "from_json", "from_linked_data", "html_of",
    "indicators", "is_working_day", "json_schema", "load_ipython_extension", "make_converter", "milestones",
    "milestones_table", "next_deadlines", "outline", "outline_table", "parse_citation", "parse_date",
    "parse_document_number", "parse_fraction", "parse_money", "parse_number", "parse_ordinal", "parse_percent",
    "parse_period", "parse_quantity", "parse_recurring_date", "parse_relative_date", "parse_roman", "parse_span",
    "parse_standard", "parse_time", "parse_time_limit", "place_tones", "programme_1322", "programme_1322_sources",
    "programme_tables", "progress", "progress_table", "provenance", "province", "provinces", "quotas_table",
    "read_deliveries", "read_document", "read_quotas", "read_table", "read_tables", "read_tasks", "region_of",
    "regions", "report_page", "resolve_citations", "rule", "rules", "sort_key", "sources", "spell_fraction",
    "spell_money", "spell_number", "spell_ordinal", "strategies", "successor_of", "table_schema", "tasks_table",
    "to_ascii", "to_calendar", "to_html", "to_iati", "to_json", "to_linked_data", "to_nfc", "verify",
    "working_days_between", "write_docx", "write_table", "write_tables",
]
# fmt: on

# What lived here once; nobody would look for it at the top.
_MOVED = {
    "AcademicTitle": "programme.AcademicTitle",
    "Acceptance": "programme.Acceptance",
    "AssemblyTerm": "law.AssemblyTerm",
    "Attachment": "documents.Attachment",
    "Change": "programme.Change",
    "ChangeKind": "programme.ChangeKind",
    "CitedDocument": "law.CitedDocument",
    "CitedRelation": "law.CitedRelation",
    "Contradiction": "programme.Contradiction",
    "ContradictionKind": "programme.ContradictionKind",
    "Derivation": "programme.Derivation",
    "Disagreement": "vietnamese.Disagreement",
    "Edit": "checks.Edit",
    "Family": "law.Family",
    "Figure": "programme.Figure",
    "FigureKind": "programme.FigureKind",
    "Fix": "checks.Fix",
    "Indicator": "programme.Indicator",
    "IndicatorPeriod": "programme.IndicatorPeriod",
    "Interval": "programme.Interval",
    "LegalGraph": "programme.LegalGraph",
    "LegalLink": "programme.LegalLink",
    "Level": "law.Level",
    "Measure": "programme.Measure",
    "Merge": "programme.Merge",
    "MilestoneKind": "programme.MilestoneKind",
    "Misfit": "programme.Misfit",
    "MisfitReason": "programme.MisfitReason",
    "Note": "programme.Note",
    "Place": "documents.Place",
    "Problem": "documents.Problem",
    "ProblemKind": "documents.ProblemKind",
    "ProcedureLimit": "programme.ProcedureLimit",
    "ProductKind": "programme.ProductKind",
    "ProgrammeName": "documents.ProgrammeName",
    "RollUp": "programme.RollUp",
    "Standing": "law.Standing",
    "View": "text.View",
    "Window": "programme.Window",
    "academic_titles": "programme.academic_titles",
    "assembly_terms": "law.assembly_terms",
    "decided_years": "vietnamese.decided_years",
    "end_window": "programme.end_window",
    "find_citations_in": "law.find_citations_in",
    "find_disagreements": "vietnamese.find_disagreements",
    "find_titles": "programme.titles_of",
    "key_economic_regions": "programme.key_economic_regions",
    "legal_graph": "programme.legal_graph",
    "merge": "programme.merge_tasks",
    "procedure_limits": "programme.procedure_limits",
    "product_kind": "programme.product_kind",
    "product_kinds": "programme.product_kinds",
    "roll_up": "programme.roll_up",
    "start_window": "programme.start_window",
    "view": "text.view",
}

if not TYPE_CHECKING:  # a type checker that saw it would take any name for one of ours
    _hand_on, _listed = face(__name__, _HOMES, moved=_MOVED)

    def __getattr__(name):
        if name == "__version__":
            from importlib.metadata import version

            return version("tdc-programme")
        if name == "strategies":
            # The only public module: it needs hypothesis, which few users have installed.
            return import_module(".strategies", __name__)
        return _hand_on(name)

    def __dir__():
        return [] if pydoc_asks() else sorted(__all__)
