#pragma once

#include "exchange/Table.h"
#include "records/Fields.h"

/// The fields of a kind and of its parts that stand in its table, by the position of their columns.
std::vector<const Field *> tableFields(const Kind &kind);

/// A value as a table has it.
QString cellOf(const Field &field, const FieldValue &value);

/// Reads the cell of a field into its record, and notes it where it is refused.
void readCell(FieldParser &parser, const Field &field, void *record);
