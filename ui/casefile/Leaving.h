#pragma once

class QWidget;
class Session;
class Words;

/// Whether figures or records that are shown may leave the window: not where the case file contradicts its
/// history, or has changed meanwhile. Compares where that was not done yet, with progress; tells of an error.
bool mayLeave(QWidget *parent, Session &session, const Words &words);
