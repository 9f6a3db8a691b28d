#pragma once

class QAbstractItemView;
class QAbstractScrollArea;
class QWidget;

/// Has Tab lead through what is laid out in a window, or a part of it, in the order in which it stands: from
/// above to below, and along each row. To be called once all is in its place.
void followLayout(QWidget &root);

/// Puts the keyboard on a part of a window: where it was in it last, or on the first that takes it. Whether
/// there is any.
bool takeKeyboard(QWidget &part);

/// Shows a window that is open before the others, and gives it the keyboard.
void bringToFront(QWidget &window);

/// Frames what is a pane of a window, or of a dialog: it has an edge only while the keyboard is on it.
void frameAsPane(QAbstractScrollArea &pane);
bool isFramedAsPane(const QWidget &widget);

/// Has a list tell by the colour of what is selected whether the keyboard is on it.
void showWhetherFocused(QAbstractItemView &list);
