#include "system/Signals.h"

struct EndRequests::Own {
};

EndRequests::EndRequests(QObject *parent)
    : QObject(parent)
{
}

EndRequests::EndRequests(std::function<void()>) {}

EndRequests::~EndRequests() = default;

int EndRequests::asked() const
{
    return 0;
}

void EndRequests::endAsAsked() {}
