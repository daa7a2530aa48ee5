using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoEduBot.Storage;

internal sealed class PersonIdColumn() : ValueConverter<PersonId, string>(id => id.Value, text => new PersonId(text));

internal sealed class UnitIdColumn() : ValueConverter<UnitId, string>(id => id.Value, text => new UnitId(text));

internal sealed class StudentIdColumn() : ValueConverter<StudentId, string>(id => id.Value, text => new StudentId(text));

internal sealed class FamilyIdColumn() : ValueConverter<FamilyId, string>(id => id.Value, text => new FamilyId(text));

internal sealed class EngagementIdColumn() : ValueConverter<EngagementId, string>(id => id.Value, text => new EngagementId(text));

internal sealed class VisitIdColumn() : ValueConverter<VisitId, string>(id => id.Value, text => new VisitId(text));

internal sealed class ElementIdColumn() : ValueConverter<ElementId, string>(id => id.Value, text => new ElementId(text));

internal sealed class YearMonthColumn() : ValueConverter<YearMonth, string>(month => month.ToString(), text => YearMonth.Read(text)!.Value);

internal sealed class SealedColumn() : ValueConverter<Sealed, string>(kept => kept.Value, text => new Sealed(text));

/// <summary>SQLite compares no DateTimeOffset, and PostgreSQL keeps microseconds only; UTC ticks are the same everywhere.</summary>
internal sealed class TicksColumn() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
