"""What every call has in common."""

from abc import ABC, abstractmethod

from pydantic import BaseModel, ConfigDict

from bot.sandbox.state import State


class Parameters(BaseModel):
    """Parameters of a call, or a part of them; unknown ones are refused, where Telegram overlooks them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Call(Parameters, ABC):
    """A call of the method that has the name of the class."""

    @abstractmethod
    def carry_out(self, telegram: State) -> object:
        """Do on `telegram` what the call asks for, and return its result.

        Raises:
            ApiError: where Telegram refuses the call.
        """
